const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** Replaces the entities that XML itself knows, in the value of an attribute. */
export const decodeXml = (text: string): string =>
  text
    .replace(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number.parseInt(code, 10)))
    .replace(/&#x([\da-f]{1,6});/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
