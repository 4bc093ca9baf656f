CREATE TABLE `deliveries` (
	`day` text NOT NULL,
	`subscriber` text NOT NULL,
	`state` text NOT NULL,
	`claim` text NOT NULL,
	`since` text NOT NULL,
	`attempts` integer NOT NULL,
	`claimed_at` text NOT NULL,
	`next_attempt` text,
	`transport` text NOT NULL,
	`transport_id` text,
	`detail` text,
	`sent_at` text,
	`bounced` text,
	PRIMARY KEY(`day`, `subscriber`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `deliveries_claimed` ON `deliveries` (`claimed_at`) WHERE state = 'claimed';--> statement-breakpoint
CREATE TABLE `delivery_counts` (
	`day` text NOT NULL,
	`what` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `what`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `transports` (
	`name` text PRIMARY KEY NOT NULL,
	`next_free` integer NOT NULL,
	`failures` integer NOT NULL,
	`opened_at` text,
	`last_failure` text
);
