/** A fictional district as its bureau sets it up: the list of organizations, the people, and what the units send in. */
export const district = { code: '500199', name: '示例区' }

/** Three departments with eight units, as a file. */
export const organizationList = `编码,名称,类型,上级编码
001,示例区财政局,财政局,
201,示例区教育委员会,主管部门,001
201001,示例区教育委员会（本级）,预算单位,201
201002,示例区第一中学校,预算单位,201
201003,示例区第二小学校,预算单位,201
302,示例区卫生健康委员会,主管部门,001
302001,示例区卫生健康委员会（本级）,预算单位,302
302002,示例区人民医院,预算单位,302
302003,示例区疾病预防控制中心,预算单位,302
405,示例区农业农村委员会,主管部门,001
405001,示例区农业农村委员会（本级）,预算单位,405
405002,示例区农业技术推广站,预算单位,405
`

export type Person = { login: string; name: string; role: string; organization: string | null }

export const people = {
  performance: { login: 'jixiao', name: '吴绩', role: '绩效科', organization: null },
  education: { login: 'jiaowei', name: '钱教', role: '主管部门审核', organization: '201 示例区教育委员会' },
  health: { login: 'weijian', name: '李卫', role: '主管部门审核', organization: '302 示例区卫生健康委员会' },
  office: {
    login: 'jiaowei-benji',
    name: '孙本',
    role: '单位经办',
    organization: '201001 示例区教育委员会（本级）',
  },
  school: { login: 'yizhong', name: '何校', role: '单位经办', organization: '201002 示例区第一中学校' },
  hospital: { login: 'yiyuan', name: '王医', role: '单位经办', organization: '302002 示例区人民医院' },
} as const satisfies Record<string, Person>
export type Who = keyof typeof people

const indicators = (weights: readonly number[]): string[] =>
  weights.map((weight, at) => `\t完成第${at + 1}批任务数\t≥\t${12 + at}\t项\t${weight}\t是`)

/** The forms of a unit as a text file; each project with its amount and the weights of its indicators. */
export const unitFile = (
  department: string,
  year: number,
  projects: readonly { name: string; amount: string; weights: readonly number[] }[],
): string =>
  projects
    .flatMap(({ name, amount, weights }, at) => [
      `序号：${at + 1}`,
      '',
      `${year}年区级重点专项资金绩效目标表（一级项目）`,
      '',
      '单位：万元',
      '',
      `项目名称\t${name}\t主管部门\t${department}\t\t\t`,
      `${year}年预算\t${amount}\t\t\t\t\t`,
      `项目概况\t${name}，改善办公和服务条件，年内全部完成。\t\t\t\t\t`,
      `当年绩效目标\t${name}按期完成，服务对象满意。\t\t\t\t\t`,
      '绩效指标\t指标名称\t指标性质\t指标值\t计量单位\t指标权重(%)\t是否核心',
      ...indicators(weights),
      '',
      '联系人：张示例',
      '',
      '联系电话：62000001',
      '',
    ])
    .join('\n')
