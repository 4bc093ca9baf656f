CREATE TABLE `feed_hubs` (
	`callback` text PRIMARY KEY NOT NULL,
	`feed` text NOT NULL,
	`address` text NOT NULL,
	`named_by` text NOT NULL,
	`topic` text NOT NULL,
	`secret` text NOT NULL,
	`state` text NOT NULL,
	`pending_until` text,
	`asked_at` text,
	`failed_at` text,
	`tries` integer NOT NULL,
	`detail` text,
	`expires_at` text,
	`delivered_at` text,
	`next_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_hubs_by_feed` ON `feed_hubs` (`feed`) WHERE state <> 'ending';--> statement-breakpoint
CREATE INDEX `feed_hubs_due` ON `feed_hubs` (`next_at`);--> statement-breakpoint
CREATE INDEX `feed_hubs_failed` ON `feed_hubs` (`address`,`failed_at`) WHERE failed_at IS NOT NULL;