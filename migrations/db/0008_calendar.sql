CREATE TABLE `calendar_days` (
	`day` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `corrections` (
	`built_at` text NOT NULL,
	`day` text NOT NULL,
	`edition` integer NOT NULL,
	`place` integer NOT NULL,
	`document` text NOT NULL,
	PRIMARY KEY(`built_at`, `day`, `edition`, `place`)
);
--> statement-breakpoint
ALTER TABLE `editions` ADD `events` text;--> statement-breakpoint
-- The calendar of days that stand already, as their next editions would write it.
INSERT INTO `calendar_days` (`day`, `document`)
SELECT `day`, json_object('date', `day`, 'edition', `summary`->'edition', 'reports', `summary`->'reports',
  'origins', `summary`->'origins', 'events', json_array_length(`summary`, '$.events'),
  'titles', (SELECT json_group_array(json_object('title', value->>'title', 'url', '/events/' || (value->>'slug')))
    FROM (SELECT value FROM json_each(`summary`, '$.events') LIMIT 3)))
FROM `days`;
--> statement-breakpoint
INSERT INTO `documents` (`name`, `etag`, `built_at`, `document`)
SELECT 'month/' || span, 'calendar', (SELECT max(`built_at`) FROM `days`), json_object('month', span,
  'previous', (SELECT substr(max(`day`), 1, 7) FROM `calendar_days` WHERE `day` < span || '-00'),
  'next', (SELECT substr(min(`day`), 1, 7) FROM `calendar_days` WHERE `day` > span || '-99'),
  'days', (SELECT json_group_array(json(`document`) ORDER BY `day`) FROM `calendar_days`
    WHERE `day` BETWEEN span || '-00' AND span || '-99'))
FROM (SELECT DISTINCT substr(`day`, 1, 7) AS span FROM `calendar_days`);
--> statement-breakpoint
INSERT INTO `documents` (`name`, `etag`, `built_at`, `document`)
SELECT 'year/' || span, 'calendar', (SELECT max(`built_at`) FROM `days`), json_object('year', span,
  'previous', (SELECT substr(max(`day`), 1, 4) FROM `calendar_days` WHERE `day` < span || '-00'),
  'next', (SELECT substr(min(`day`), 1, 4) FROM `calendar_days` WHERE `day` > span || '-99'),
  'reports', (SELECT sum(`document`->>'reports') FROM `calendar_days` WHERE `day` BETWEEN span || '-00' AND span || '-99'),
  'events', (SELECT sum(`document`->>'events') FROM `calendar_days` WHERE `day` BETWEEN span || '-00' AND span || '-99'),
  'days', (SELECT json_group_array(json_remove(`document`, '$.titles') ORDER BY `day`) FROM `calendar_days`
    WHERE `day` BETWEEN span || '-00' AND span || '-99'))
FROM (SELECT DISTINCT substr(`day`, 1, 4) AS span FROM `calendar_days`);
--> statement-breakpoint
INSERT INTO `documents` (`name`, `etag`, `built_at`, `document`)
SELECT 'archive', 'calendar', max(`built_at`), json_object(
  'years', (SELECT json_group_array(json_object('year', `document`->>'year', 'days', json_array_length(`document`, '$.days'),
      'reports', `document`->'reports', 'events', `document`->'events') ORDER BY `name` DESC)
    FROM `documents` WHERE `name` BETWEEN 'year/0' AND 'year/9999'),
  'months', (SELECT json_group_array(json(`document`) ORDER BY `name` DESC)
    FROM (SELECT `name`, `document` FROM `documents` WHERE `name` BETWEEN 'month/0' AND 'month/9999-99'
      ORDER BY `name` DESC LIMIT 3)))
FROM `days` HAVING count(*) > 0;
--> statement-breakpoint
-- Of what was corrected before: what is sure to have been one. Whether a figure was taken back is not told by its words.
INSERT INTO `corrections` (`built_at`, `day`, `edition`, `place`, `document`)
SELECT `built_at`, `day`, `edition`, one.key + 1,
  json_patch(json_object('id', `day` || '.' || `edition` || '.' || (one.key + 1), 'date', `day`, 'edition', `edition`,
    'builtAt', `built_at`, 'kind', one.value->>'kind',
    'event', json_object('id', one.value->>'event',
      'title', coalesce((SELECT `title` FROM `events` WHERE `id` = one.value->>'event' AND `etag` IS NOT NULL), one.value->>'before'),
      'url', (SELECT '/events/' || `slug` FROM `events` WHERE `id` = one.value->>'event' AND `etag` IS NOT NULL)),
    'before', one.value->>'before'), json_object('after', one.value->>'after'))
FROM `editions`, json_each(`changes`) AS one
WHERE one.value->>'kind' IN ('event removed', 'event retitled', 'line removed') AND one.value->>'before' IS NOT NULL;
--> statement-breakpoint
INSERT INTO `documents` (`name`, `etag`, `built_at`, `document`)
SELECT 'corrections', 'calendar', max(`built_at`), json_group_array(json(`document`) ORDER BY `built_at` DESC, `day` DESC, `edition` DESC, `place`)
FROM (SELECT * FROM `corrections` ORDER BY `built_at` DESC, `day` DESC, `edition` DESC, `place` LIMIT 100)
HAVING count(*) > 0;
