CREATE TABLE `feed_entries` (
	`feed` text NOT NULL,
	`key` text NOT NULL,
	`text_hash` text NOT NULL,
	`title` text NOT NULL,
	`published` text,
	`seen` text NOT NULL,
	`attempts` integer NOT NULL,
	`waiting` text,
	PRIMARY KEY(`feed`, `key`)
);
--> statement-breakpoint
CREATE INDEX `feed_entries_by_day` ON `feed_entries` (`feed`,`seen`);--> statement-breakpoint
CREATE INDEX `feed_entries_waiting` ON `feed_entries` (`feed`) WHERE waiting IS NOT NULL;--> statement-breakpoint
CREATE TABLE `feed_lists` (
	`name` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`listed_in` text NOT NULL,
	`listed` text NOT NULL,
	`state` text NOT NULL,
	`taken_in` integer NOT NULL,
	`known` integer NOT NULL,
	`set_aside` integer NOT NULL,
	`next_poll` text
);
--> statement-breakpoint
CREATE INDEX `feeds_due` ON `feeds` (`next_poll`) WHERE next_poll IS NOT NULL;