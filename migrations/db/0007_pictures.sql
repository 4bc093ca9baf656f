CREATE TABLE `pictures` (
	`day` text PRIMARY KEY NOT NULL,
	`wanted` text NOT NULL,
	`drawn` text,
	`etag` text,
	`built_at` text,
	`png` text
);
--> statement-breakpoint
CREATE INDEX `pictures_waiting` ON `pictures` (`day`) WHERE drawn IS NOT wanted;