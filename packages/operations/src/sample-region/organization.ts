/** An organization of the sample region: its code, its full name and the name other documents shorten it to. */
export type SampleOrganization = {
  code: string
  name: string
  shortName: string
  units: SampleOrganization[]
}

const department = (code: string, title: string): SampleOrganization => {
  const name = `示例区${title}`
  const shortName = `区${shortTitles[title] ?? title}`
  return {
    code,
    name,
    shortName,
    units: [{ code: `${code}001`, name: `${name}（本级）`, shortName: `${shortName}(本级)`, units: [] }],
  }
}

/** How people shorten a title; the rest is shortened only by the region. */
const shortTitles: Record<string, string> = {
  教育委员会: '教委',
  卫生健康委员会: '卫健委',
  住房和城乡建设委员会: '住建委',
  经济和信息化委员会: '经信委',
  商务委员会: '商务委',
  文化和旅游发展委员会: '文旅委',
  人力资源和社会保障局: '人社局',
  城市管理局: '城管局',
  农业农村委员会: '农业农村委',
}

/** The departments of the sample region, keyed as the templates name their owner. */
export const sampleDepartments = {
  education: department('201', '教育委员会'),
  civil: department('301', '民政局'),
  health: department('302', '卫生健康委员会'),
  labour: department('303', '人力资源和社会保障局'),
  veterans: department('304', '退役军人事务局'),
  transport: department('401', '交通局'),
  urban: department('402', '城市管理局'),
  housing: department('403', '住房和城乡建设委员会'),
  agriculture: department('501', '农业农村委员会'),
  industry: department('502', '经济和信息化委员会'),
  commerce: department('503', '商务委员会'),
  culture: department('504', '文化和旅游发展委员会'),
  science: department('505', '科技局'),
  emergency: department('601', '应急管理局'),
  ecology: department('602', '生态环境局'),
  committee: {
    code: '109',
    name: '示例经济开发区管理委员会',
    shortName: '示例经开区管委会',
    units: [],
  },
} satisfies Record<string, SampleOrganization>

export type SampleOwner = keyof typeof sampleDepartments

const townNames = [
  '河口',
  '青石',
  '双桥',
  '柳溪',
  '永丰',
  '白鹭',
  '金田',
  '红岩',
  '长坡',
  '新渡',
  '太和',
  '云台',
] as const

/** The townships, coded 701 onward. */
export const sampleTowns: readonly SampleOrganization[] = townNames.map((town, at) => ({
  code: `${701 + at}`,
  name: `示例区${town}镇人民政府`,
  shortName: `${town}镇`,
  units: [],
}))
