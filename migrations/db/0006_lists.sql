CREATE TABLE `facets` (
	`facet` text NOT NULL,
	`day` text NOT NULL,
	`seq` integer NOT NULL,
	`origins` integer,
	PRIMARY KEY(`facet`, `day`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `facets_by_event` ON `facets` (`facet`,`seq`);--> statement-breakpoint
CREATE INDEX `facets_by_day` ON `facets` (`day`);--> statement-breakpoint
DROP INDEX `reports_by_source`;--> statement-breakpoint
CREATE INDEX `reports_by_origin` ON `reports` (`origin_id`,`day`,`id`);--> statement-breakpoint
CREATE INDEX `reports_by_day` ON `reports` (`day`,`id`);--> statement-breakpoint
CREATE INDEX `reports_by_source` ON `reports` (`source_id`,`day`,`id`);--> statement-breakpoint
ALTER TABLE `events` ADD `seq` integer;--> statement-breakpoint
UPDATE `events` SET `seq` = `rowid`;--> statement-breakpoint
CREATE UNIQUE INDEX `events_by_seq` ON `events` (`seq`);--> statement-breakpoint
-- What days that stand are found by; names in other than plain letters are with the day's next edition.
INSERT INTO `facets` (`facet`, `day`, `seq`, `origins`)
SELECT '', d.`day`, e.`seq`, d.`document`->>'origins'
FROM `day_events` AS d JOIN `events` AS e ON e.`id` = d.`event` WHERE d.`document` IS NOT NULL;
--> statement-breakpoint
INSERT INTO `facets` (`facet`, `day`, `seq`)
SELECT 'source:' || (one.value->>'sourceId'), d.`day`, e.`seq`
FROM `day_events` AS d JOIN `events` AS e ON e.`id` = d.`event`, json_each(d.`document`, '$.reports') AS one
WHERE true ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO `facets` (`facet`, `day`, `seq`)
SELECT 'source:' || (one.value->>'originId'), d.`day`, e.`seq`
FROM `day_events` AS d JOIN `events` AS e ON e.`id` = d.`event`, json_each(d.`document`, '$.reports') AS one
WHERE true ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO `facets` (`facet`, `day`, `seq`)
SELECT 'verdict:' || (one.value->>'verdict'), d.`day`, e.`seq`
FROM `day_events` AS d JOIN `events` AS e ON e.`id` = d.`event`, json_each(d.`document`, '$.figures') AS one
WHERE true ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO `facets` (`facet`, `day`, `seq`)
SELECT 'verdict:' || (one.value->>'verdict'), d.`day`, e.`seq`
FROM `day_events` AS d JOIN `events` AS e ON e.`id` = d.`event`, json_each(d.`document`, '$.quotes') AS one
WHERE true ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO `facets` (`facet`, `day`, `seq`)
SELECT 'name:' || replace(lower(one.value->>'name'), ' ', '-'), d.`day`, e.`seq`
FROM `day_events` AS d JOIN `events` AS e ON e.`id` = d.`event`, json_each(d.`document`, '$.names') AS one
WHERE one.value->>'name' NOT GLOB '*[^A-Za-z ]*' ON CONFLICT DO NOTHING;