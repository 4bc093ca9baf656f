CREATE TABLE `source_counts` (
	`source` text PRIMARY KEY NOT NULL,
	`reports` integer NOT NULL
);
--> statement-breakpoint
-- Of the reports that stand already, and the document of sources as the next edition would write it.
INSERT INTO `source_counts` (`source`, `reports`)
SELECT `source_id`, count(*) FROM `reports` GROUP BY `source_id`;
--> statement-breakpoint
INSERT INTO `documents` (`name`, `etag`, `built_at`, `document`)
SELECT 'sources', 'sources', max(`built_at`), json_object(
  'sources', json((SELECT json_group_array(json(`document`) ORDER BY `id`) FROM (
    SELECT `id`, `document`, sum(octet_length(`document`)) OVER (ORDER BY `reports` DESC, `id`) AS size
    FROM (
      SELECT `id`, coalesce(`reports`, 0) AS `reports`,
        json_set(`document`, '$.reports', coalesce(`reports`, 0)) AS `document`
      FROM `sources` LEFT JOIN `source_counts` ON `source` = `id`
    )
  ) WHERE size <= 1800000)),
  'names', json((SELECT json_group_array(told ORDER BY times DESC, place) FROM (
    SELECT told, count(*) AS times, min(place) AS place FROM (
      SELECT one.value AS told, row_number() OVER (ORDER BY event.key, one.key) AS place
      FROM `documents`, json_each(`documents`.`document`) AS event, json_each(event.value, '$.names') AS one
      WHERE `documents`.`name` = 'events'
    ) GROUP BY told ORDER BY times DESC, place LIMIT 30
  ))))
FROM `days` HAVING count(*) > 0;
