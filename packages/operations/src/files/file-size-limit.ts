/**
 * The largest file that is read, in bytes. A year's volume of a whole province as text is a tenth of it; what is
 * larger is no budget document, and is refused before it takes memory.
 */
export const fileSizeLimit = 32 * 1024 * 1024
