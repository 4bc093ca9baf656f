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
