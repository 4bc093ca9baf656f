CREATE TABLE `mentions` (
	`key` text NOT NULL,
	`day` text NOT NULL,
	`event` text NOT NULL,
	`written` text NOT NULL,
	`document` text,
	PRIMARY KEY(`key`, `day`, `event`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `mentions_by_day` ON `mentions` (`day`);