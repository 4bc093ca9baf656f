-- The full-text index; rowid is the report's place in the order of arrival. It can be made again from DB.
CREATE VIRTUAL TABLE `reports_fts` USING fts5(
	`report` UNINDEXED,
	`day` UNINDEXED,
	`source` UNINDEXED,
	`title`,
	`body`,
	tokenize = 'porter unicode61 remove_diacritics 2'
);
