CREATE TABLE `mailbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`address` text NOT NULL,
	`subject` text NOT NULL,
	`date` text NOT NULL,
	`mail` text NOT NULL,
	`raw` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `secrets` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `subscriber_tokens` (
	`expires` text NOT NULL,
	`hash` text NOT NULL,
	`purpose` text NOT NULL,
	`subscriber` text NOT NULL,
	PRIMARY KEY(`expires`, `hash`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `subscribers` (
	`id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`state` text NOT NULL,
	`cadence` text NOT NULL,
	`weekday` integer NOT NULL,
	`hour` integer NOT NULL,
	`timezone` text NOT NULL,
	`topics` text NOT NULL,
	`language` text NOT NULL,
	`next_due` text,
	`created_at` text NOT NULL,
	`confirmed_at` text,
	`consent_at` text NOT NULL,
	`consent_from` text NOT NULL,
	`consent_source` text,
	`network` text,
	`last_sent_day` text,
	`soft_bounces` integer NOT NULL,
	`asks` text NOT NULL,
	`ask` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscribers_by_address` ON `subscribers` (`address`);--> statement-breakpoint
CREATE INDEX `subscribers_due` ON `subscribers` (`next_due`,`id`) WHERE next_due IS NOT NULL;--> statement-breakpoint
CREATE INDEX `subscribers_pending` ON `subscribers` (`created_at`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `subscribers_pending_by_network` ON `subscribers` (`network`) WHERE state = 'pending';--> statement-breakpoint
CREATE TABLE `suppressions` (
	`hash` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `secrets` (`name`, `value`) VALUES ('form', lower(hex(randomblob(32))));
--> statement-breakpoint
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
