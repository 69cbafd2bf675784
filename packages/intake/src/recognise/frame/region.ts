/** Kinds of places that end in 区, 市 or 县 and are no administrative region. */
const notRegion =
  /(?:社区|小区|城区|市区|郊区|辖区|景区|校区|库区|园区|片区|灾区|山区|地区|各区|全区|本区|我区|该区|分区|选区|街区|城市|都市|全市|本市|我市|各市|超市|门市|股市|上市|入市|全县|本县|我县|各县|区县)$/
const zone =
  '(?:经济技术开发区|高新技术产业开发区|高新技术开发区|高新产业开发区|经济开发区|产业开发区|旅游度假区|自由贸易试验区|开发区|新区|高新区|经开区|管理区|示范区|度假区|保税区|试验区|合作区)'
const han = String.raw`[\u4E00-\u9FFF]`
const municipality = '(?:北京市|天津市|上海市|重庆市)'
const province = `(?:${han}{2,3}省|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区|新疆生产建设兵团)`
const city = `${han}{2,8}?(?:市|自治州|地区|盟)`
const county = `(?:${han}{2,12}?${zone}|${han}{1,14}?(?:自治县|自治旗)|${han}{1,5}?(?:区|县|旗)|${han}{1,4}?市)`

const full = new RegExp(
  `^(?:中共|中国共产党)?((?:${municipality}|${province}(?:${city})?|${city})?(?:${county})?)`,
  'u',
)
const municipalityOnly = new RegExp(`^(?:中共|中国共产党)?(${municipality}|${province}|${city})`, 'u')

/** A name beginning that takes words of an organization for a region ("教育考试院…区"). */
const organizationWord =
  /局|委员会|办公室|中心|人民|政府|党|部门|单位|管理|财政|预算|建设|发展|教育|公司|大学|学院|法院/

const accept = (name: string | undefined): string | null =>
  name !== undefined &&
  name.length >= 2 &&
  name.length <= 30 &&
  !notRegion.test(name) &&
  !organizationWord.test(name.replace(/经济技术开发区|管理区|合作区/g, ''))
    ? name
    : null

/** The region a title or the name of an organization begins with ("重庆市渝中区…"); null where it begins with none. */
export const regionAtStart = (text: string): string | null => {
  const longest = accept(full.exec(text)?.[1])
  if (longest !== null) return longest
  return accept(municipalityOnly.exec(text)?.[1])
}

const higher = new RegExp(`^(?:${municipality}|${province}|${han}{2,6}(?:市|自治州))`, 'u')

/**
 * Completes the name of a region ("渝中区") by the level above it, as the code book or the document itself
 * writes it. `regions` maps codes to names; `lines` are searched for "重庆市渝中区".
 */
export const completeRegion = (
  name: string,
  regions: ReadonlyMap<string, string>,
  lines: readonly string[],
): string => {
  if (higher.test(name) && name.replace(higher, '') !== '') return name
  if ([...regions.values()].includes(name) && /[省]$|^(?:北京|天津|上海|重庆)市$|自治区$/.test(name))
    return name
  for (const [code, known] of regions)
    if (known === name && !code.endsWith('0000')) {
      const above = regions.get(`${code.slice(0, 2)}0000`)
      if (above !== undefined) return `${above}${name}`
    }
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '')
  const prefixed = new RegExp(`(${municipality}|${province}|${han}{2,3}市|${han}{2,5}自治州)${escaped}`, 'u')
  const found = new Map<string, number>()
  for (const line of lines) {
    const above = line.includes(name) && line.length < 5000 ? prefixed.exec(line)?.[1] : undefined
    if (above !== undefined) found.set(above, (found.get(above) ?? 0) + 1)
  }
  const [best] = [...found].sort((left, right) => right[1] - left[1])
  return best ? `${best[0]}${name}` : name
}

/** The known region that the lines name by far most often, where no title names one. */
export const mostNamedRegion = (
  regions: ReadonlyMap<string, string>,
  lines: readonly string[],
): string | null => {
  const names = [...regions].filter(([code, name]) => !code.endsWith('0000') && name.length > 1)
  if (names.length === 0) return null
  const any = new RegExp(names.map(([, name]) => name).join('|'), 'gu')
  const found = new Map<string, number>()
  for (const line of lines)
    if (line.length < 5000)
      for (const [name] of line.matchAll(any)) found.set(name, (found.get(name) ?? 0) + 1)
  const [first, second] = [...found].sort((left, right) => right[1] - left[1])
  return first && first[1] >= 3 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null
}
