-- The full-text index anew: it knows sources by their ids, and how far it has come by itself. It fills again from DB.
DROP TABLE `reports_fts`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `report_texts` USING fts5(
	`report` UNINDEXED,
	`day` UNINDEXED,
	`source_id` UNINDEXED,
	`origin_id` UNINDEXED,
	`source` UNINDEXED,
	`source_names`,
	`title`,
	`body`,
	tokenize = 'porter unicode61 remove_diacritics 2'
);
--> statement-breakpoint
-- One row: the last report of the index by its place in the order of arrival. 0: none is in it.
CREATE TABLE `indexed` (
	`id` integer PRIMARY KEY NOT NULL CHECK (`id` = 1),
	`arrival` integer NOT NULL,
	`report` text NOT NULL
);
--> statement-breakpoint
INSERT INTO `indexed` VALUES (1, 0, '');
