CREATE TABLE `mailbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`address` text NOT NULL,
	`subject` text NOT NULL,
	`date` text NOT NULL,
	`mail` text NOT NULL,
	`raw` text NOT NULL
);
