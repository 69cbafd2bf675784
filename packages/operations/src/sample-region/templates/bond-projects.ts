/** One project that the treasury bonds of the sample adjustment pay for. */
export type BondProjectTemplate = {
  name: string
  department: string
  /** As the allocation table shortens it. */
  shortDepartment: string
  typeCode: string
  typeName: string
  code: string
  use: string
  /** 万元 from the bonds, and from the general budget. */
  fund: number
  general: number
  overview: string
  basis: string
  goal: string
  indicators: readonly string[]
}

const life = { typeCode: '23402', typeName: '抗疫相关支出-保基本民生' }
const jobs = { typeCode: '23402', typeName: '抗疫相关支出-保居民就业' }
const firms = { typeCode: '23402', typeName: '抗疫相关支出-保市场主体等' }
const works = { typeCode: '23401', typeName: '基础设施建设' }

/** Projects of the treasury-bond allocation of the sample adjustment, in allocation order. */
export const bondProjects: readonly BondProjectTemplate[] = [
  {
    name: '困难家庭生活补助',
    department: '示例区民政局',
    shortDepartment: '区民政局',
    ...life,
    code: '2340205',
    use: '困难群众基本生活补助',
    fund: 1200,
    general: 3400,
    overview: '对受疫情影响的低保家庭和临时遇困人员增发生活补助，及时化解急难问题。',
    basis: '《示例区疫情期间困难群众兜底保障通知》',
    goal: '增发补助家庭{增发补助户数}以上，困难群众生活平稳有序。',
    indicators: [
      '数量 增发补助户数 ≥ 5600 户 0 否',
      '质量 补助对象核对准确率 = 100 % 0 否',
      '时效 补助发放及时率 = 100 % 0 否',
      '社会 困难家庭基本生活 定性 有效保障 - 0 否',
      '满意 受助家庭满意度 ≥ 90 % 0 否',
    ],
  },
  {
    name: '定点医院救治设备购置与隔离病区综合改造工程（一期）',
    department: '示例区卫生健康委员会',
    shortDepartment: '区卫健委',
    ...works,
    code: '2340102',
    use: '重大疫情防控救治体系建设',
    fund: 2860,
    general: 0,
    overview: '为定点医院改造隔离病区并购置呼吸、检验和影像设备，提高重症救治能力。',
    basis: '《示例区公共卫生补短板项目清单》',
    goal: '购置救治设备{购置救治设备数量}以上，当年交付使用。',
    indicators: [
      '数量 购置救治设备数量 ≥ 120 台 0 否',
      '质量 设备验收合格率 = 100 % 0 否',
      '时效 工程按期完工率 ≥ 95 % 0 否',
      '持续 重症救治能力 定性 持续增强 - 0 否',
      '满意 患者满意度 ≥ 90 % 0 否',
    ],
  },
  {
    name: '中小微企业租金减免补贴',
    department: '示例区发展和改革委员会',
    shortDepartment: '区发展和改革委员会',
    ...firms,
    code: '2340201',
    use: '减免房租补贴',
    fund: 1580,
    general: 0,
    overview: '对为中小微租户减免租金的业主给予补贴，帮助商户渡过难关。',
    basis: '《示例区支持中小微企业稳定发展措施》',
    goal: '惠及租户{惠及租户数量}以上，市场主体保持稳定。',
    indicators: [
      '数量 惠及租户数量 ≥ 860 户 0 否',
      '质量 补贴审核准确率 = 100 % 0 否',
      '时效 补贴兑付及时率 ≥ 98 % 0 否',
      '经济 商户经营压力 定性 有效缓解 - 0 否',
      '满意 受惠租户满意度 ≥ 92 % 0 否',
    ],
  },
  {
    name: '创业担保贷款贴息',
    department: '示例区人力资源和社会保障局',
    shortDepartment: '区人社局',
    ...jobs,
    code: '2340203',
    use: '创业担保贷款贴息',
    fund: 240,
    general: 60,
    overview: '对返乡创业人员和小微企业的创业担保贷款给予贴息，稳定和扩大就业。',
    basis: '《示例区创业担保贷款贴息办法》',
    goal: '贴息扶持创业者{贴息扶持人数}以上，带动城乡居民就业。',
    indicators: [
      '数量 贴息扶持人数 ≥ 310 人 0 否',
      '质量 贷款审核合规率 = 100 % 0 否',
      '时效 贴息拨付及时率 ≥ 95 % 0 否',
      '社会 带动就业人数 ≥ 900 人 0 否',
      '满意 创业者满意度 ≥ 90 % 0 否',
    ],
  },
  {
    name: '河口镇老旧小区管网改造',
    department: '示例区住房和城乡建设委员会',
    shortDepartment: '区住建委',
    ...works,
    code: '2340107',
    use: '城镇老旧小区改造',
    fund: 3150,
    general: 0,
    overview: '更换老旧小区供排水管网和雨污分流设施，修复破损路面并完善照明。',
    basis: '《示例区城镇老旧小区改造计划》',
    goal: '改造管网长度{改造管网长度}以上，改善居民居住条件。',
    indicators: [
      '数量 改造管网长度 ≥ 26 公里 0 否',
      '质量 管网验收合格率 = 100 % 0 否',
      '时效 改造工程按期完工率 ≥ 95 % 0 否',
      '社会 小区积水问题 定性 有效解决 - 0 否',
      '满意 居民满意度 ≥ 90 % 0 否',
    ],
  },
  {
    name: '环湖截污与湿地修复工程（一期）',
    department: '示例区生态环境局',
    shortDepartment: '区生态环境局',
    ...works,
    code: '2340108',
    use: '生态环境治理',
    fund: 2470,
    general: 0,
    overview: '沿湖敷设截污干管，修复湿地和生态缓冲带，削减入湖污染负荷。',
    basis: '《示例区水环境综合治理规划》',
    goal: '修复湿地面积{修复湿地面积}以上，水质稳步改善。',
    indicators: [
      '数量 修复湿地面积 ≥ 180 亩 0 否',
      '质量 分部工程合格率 = 100 % 0 否',
      '时效 施工进度完成率 ≥ 90 % 0 否',
      '生态 湖区水质状况 定性 明显改善 - 0 否',
      '满意 周边居民满意度 ≥ 88 % 0 否',
    ],
  },
  {
    name: '重点商贸企业稳岗扶持',
    department: '示例区商务委员会',
    shortDepartment: '区商务委',
    ...firms,
    code: '2340204',
    use: '援企稳岗补贴',
    fund: 500,
    general: 0,
    overview: '对保持用工稳定的批发零售、住宿餐饮企业给予稳岗补贴，恢复消费供给。',
    basis: '《示例区援企稳岗实施方案》',
    goal: '扶持商贸企业{扶持商贸企业数量}以上，用工岗位总体稳定。',
    indicators: [
      '数量 扶持商贸企业数量 ≥ 74 家 0 否',
      '质量 扶持对象审核准确率 = 100 % 0 否',
      '时效 补贴到账及时率 ≥ 95 % 0 否',
      '社会 企业用工岗位 定性 总体稳定 - 0 否',
      '满意 扶持企业满意度 ≥ 90 % 0 否',
    ],
  },
]
