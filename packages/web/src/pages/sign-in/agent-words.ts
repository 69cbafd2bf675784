const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bQQBrowser\//, 'QQ 浏览器'],
  [/\b(?:360SE|360EE|QihooBrowser)\b/, '360 浏览器'],
  [/\bFirefox\//, 'Firefox'],
  [/Chrom(?:e|ium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/, 'Windows'],
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bLinux\b/, 'Linux'],
]

const firstOf = (agent: string, list: readonly (readonly [RegExp, string])[]): string | null =>
  list.find(([sign]) => sign.test(agent))?.[1] ?? null

/** What a browser calls itself, short enough to tell one's own devices apart. */
export const agentWords = (agent: string | null): string => {
  const words = [firstOf(agent ?? '', browsers), firstOf(agent ?? '', systems)].filter((one) => one !== null)
  return words.length > 0 ? words.join(' · ') : (agent?.slice(0, 40) ?? '未知设备')
}
