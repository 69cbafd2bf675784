/** Texts that folding leaves as they are: most labels and names. */
const plain = /^[\u4E00-\u9FFFA-Za-z0-9.,%]*$/

/**
 * Folds a printed text for comparing with labels and titles: compatibility forms (full-width letters, digits and
 * brackets become half-width), all white space removed, dashes and quotation marks unified. Never for storing.
 */
export const fold = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/\s+/gu, '')
        .replace(/[“”„‟«»]/gu, '"')
        .replace(/[‘’]/gu, "'")
        .replace(/[—–―‐‑−-]+/gu, '-')
