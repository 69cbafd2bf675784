/** Escapes that PostgreSQL's JSON refuses: U+0000 and halves of surrogate pairs; with the backslashes before them. */
const unstorable = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/gi

/** JSON text that PostgreSQL takes: characters it cannot hold become U+FFFD. */
export const storableJson = (value: unknown): string => JSON.stringify(value).replace(unstorable, '$1\uFFFD')
