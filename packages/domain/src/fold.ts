/**
 * Folds a printed text for comparing with labels and titles: compatibility forms (full-width letters, digits and
 * brackets become half-width), all white space removed, dashes and quotation marks unified. Never for storing.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[—–―‐‑−-]+/gu, '-')
