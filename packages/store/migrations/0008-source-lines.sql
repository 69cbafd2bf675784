-- The lines of a document as it was read, as the JSON text of a list: to show it without reading its file again.
-- Documents read before this have none; their file is read when they are opened.
alter table document add column source_lines text;
