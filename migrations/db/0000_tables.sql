CREATE TABLE `day_events` (
	`day` text NOT NULL,
	`event` text NOT NULL,
	`position` integer NOT NULL,
	`document` text,
	PRIMARY KEY(`day`, `event`)
);
--> statement-breakpoint
CREATE INDEX `day_events_by_event` ON `day_events` (`event`,`day`);--> statement-breakpoint
CREATE TABLE `days` (
	`day` text PRIMARY KEY NOT NULL,
	`generation` integer NOT NULL,
	`etag` text NOT NULL,
	`built_at` text NOT NULL,
	`summary` text NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dirty_days` (
	`day` text PRIMARY KEY NOT NULL,
	`generation` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`name` text PRIMARY KEY NOT NULL,
	`etag` text NOT NULL,
	`built_at` text NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`day` text NOT NULL,
	`edition` integer NOT NULL,
	`hash` text NOT NULL,
	`built_at` text NOT NULL,
	`changes` text NOT NULL,
	PRIMARY KEY(`day`, `edition`)
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`merged_into` text,
	`slug` text,
	`title` text,
	`first_day` text,
	`last_day` text,
	`position` integer,
	`reports` integer,
	`origins` integer,
	`document` text,
	`etag` text,
	`built_at` text
);
--> statement-breakpoint
CREATE INDEX `events_in_order` ON `events` ("last_day" desc,`position`,`id`) WHERE merged_into IS NULL AND etag IS NOT NULL;--> statement-breakpoint
CREATE INDEX `events_merged_into` ON `events` (`merged_into`) WHERE merged_into IS NOT NULL;--> statement-breakpoint
CREATE TABLE `failures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`report` text PRIMARY KEY NOT NULL,
	`event` text NOT NULL,
	`day` text,
	`is_copy` integer NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `memberships_by_event` ON `memberships` (`event`,`day`,`is_copy`);--> statement-breakpoint
CREATE INDEX `memberships_by_day` ON `memberships` (`day`);--> statement-breakpoint
CREATE TABLE `paragraphs` (
	`key` text NOT NULL,
	`report` text NOT NULL,
	PRIMARY KEY(`key`, `report`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `postings` (
	`term` text NOT NULL,
	`published` text NOT NULL,
	`report` text NOT NULL,
	`weight` integer NOT NULL,
	PRIMARY KEY(`term`, `published`, `report`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `profiles` (
	`report` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `readings` (
	`report` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`source_id` text NOT NULL,
	`origin_id` text NOT NULL,
	`day` text NOT NULL,
	`arrival` integer NOT NULL,
	`text` text NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_arrival_unique` ON `reports` (`arrival`);--> statement-breakpoint
CREATE INDEX `reports_by_source` ON `reports` (`source_id`);--> statement-breakpoint
CREATE TABLE `runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`outcome` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_pending` (
	`report` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `set_aside` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`reason` text NOT NULL,
	`detail` text NOT NULL,
	`title` text,
	`source` text,
	`url` text,
	`text` text NOT NULL,
	`received_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `set_aside_by_day` ON `set_aside` (`day`);--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `state` (
	`id` integer PRIMARY KEY NOT NULL,
	`generation` integer NOT NULL,
	`planned_at` integer NOT NULL,
	CONSTRAINT "plan_is_current" CHECK(planned_at = generation - 1)
);
