import { entryNamed, formNamed, indicatorNamed, type PlantedMistake } from '../planted-mistake'

/** Mistakes in the volume of key programmes. */
export const volumePlants: readonly PlantedMistake[] = [
  {
    name: '权重之和为 95',
    layout: 'volume',
    change: (extract) => {
      indicatorNamed(extract, '城乡公交惠民补贴', '补贴公交线路数量').weight = '30'
    },
    findings: [
      {
        rule: 'performance/weights-sum',
        severity: 'error',
        at: { form: '城乡公交惠民补贴' },
        figures: ['95', '90'],
      },
    ],
  },
  {
    name: '一项指标没有权重',
    layout: 'volume',
    change: (extract) => {
      indicatorNamed(extract, '农村公路养护专项', '灾毁修复及时率').weight = null
    },
    findings: [
      {
        rule: 'performance/weight-missing',
        severity: 'error',
        at: { texts: ['灾毁修复及时率'] },
        figures: ['灾毁修复及时率'],
      },
      {
        rule: 'performance/weights-sum',
        severity: 'error',
        at: { form: '农村公路养护专项' },
        figures: ['75', '90'],
      },
    ],
  },
  {
    name: '指标值是未选的模板文字',
    layout: 'volume',
    change: (extract) => {
      indicatorNamed(extract, '社会救助综合保障', '困难群众基本生活').value = '优良中低差'
    },
    findings: [
      {
        rule: 'performance/placeholder',
        severity: 'error',
        at: { texts: ['优良中低差'] },
        figures: ['优良中低差'],
      },
    ],
  },
  {
    name: '定量指标的值不是数',
    layout: 'volume',
    change: (extract) => {
      indicatorNamed(extract, '居家养老服务补贴', '服务机构考核合格率').value = '较高'
    },
    findings: [
      {
        rule: 'performance/quantitative-text',
        severity: 'error',
        at: { texts: ['服务机构考核合格率'] },
        figures: ['较高'],
      },
    ],
  },
  {
    name: '完成率超过 100%',
    layout: 'volume',
    change: (extract) => {
      indicatorNamed(extract, '校园安全防范能力提升', '安全隐患整改完成率').value = '200'
    },
    findings: [
      {
        rule: 'performance/percent-above-hundred',
        severity: 'error',
        at: { texts: ['安全隐患整改完成率'] },
        figures: ['200'],
      },
    ],
  },
  {
    name: '没有满意度指标',
    layout: 'volume',
    change: (extract) => {
      indicatorNamed(extract, '义务教育薄弱学校改造', '受益学生满意度').name = '受益学生巩固率'
    },
    findings: [
      {
        rule: 'performance/satisfaction-missing',
        severity: 'warning',
        at: { form: '义务教育薄弱学校改造' },
        figures: [],
      },
    ],
  },
  {
    name: '有指标值而没有指标性质',
    layout: 'volume',
    change: (extract) => {
      indicatorNamed(extract, '教师队伍专业能力培训', '组织送教下乡场次').operator = null
    },
    findings: [
      {
        rule: 'performance/operator-missing',
        severity: 'warning',
        at: { texts: ['组织送教下乡场次'] },
        figures: ['30'],
      },
    ],
  },
  {
    name: '数量以百分比计',
    layout: 'volume',
    change: (extract) => {
      indicatorNamed(extract, '基层医疗服务能力建设', '更新医疗设备数量').unit = '%'
    },
    findings: [
      {
        rule: 'performance/unit-count-percent',
        severity: 'warning',
        at: { texts: ['更新医疗设备数量'] },
        figures: ['%'],
      },
    ],
  },
  {
    name: '指标重复',
    layout: 'volume',
    change: (extract) => {
      const form = formNamed(extract, '就业创业服务专项')
      const [, , third, fourth] = form.indicators
      if (third && fourth) Object.assign(fourth, { name: third.name, value: third.value })
    },
    findings: [
      {
        rule: 'performance/duplicate-indicator',
        severity: 'warning',
        at: { texts: ['技能培训考核通过率', '技能培训考核通过率'] },
        figures: ['技能培训考核通过率'],
      },
    ],
  },
  {
    name: '目标中的数与指标值不一致',
    layout: 'volume',
    change: (extract) => {
      indicatorNamed(extract, '退役军人优抚保障', '慰问优抚家庭户数').value = '600'
    },
    findings: [
      {
        rule: 'performance/goal-contradiction',
        severity: 'warning',
        at: { texts: ['慰问优抚家庭户数'] },
        figures: ['640', '600'],
      },
    ],
  },
  {
    name: '越少越好的指标用了≥',
    layout: 'volume',
    change: (extract) => {
      Object.assign(indicatorNamed(extract, '市容环卫作业专项', '公厕管护数量'), {
        name: '作业安全事故起数',
        value: '2',
        unit: '起',
      })
    },
    findings: [
      {
        rule: 'performance/direction',
        severity: 'warning',
        at: { texts: ['作业安全事故起数'] },
        figures: ['≥'],
      },
    ],
  },
  {
    name: '绩效目标表金额与目录不一致',
    layout: 'volume',
    change: (extract) => {
      formNamed(extract, '普惠性学前教育发展').budget.total = '400.00'
    },
    findings: [
      {
        rule: 'catalogue/amount-differs',
        severity: 'error',
        at: { texts: ['普惠性学前教育发展'] },
        figures: ['400'],
      },
    ],
  },
  {
    name: '目录名称与绩效目标表不一致',
    layout: 'volume',
    change: (extract) => {
      entryNamed(extract, '青石镇人居环境整治').name = '青石镇人居环境治理'
    },
    findings: [
      {
        rule: 'catalogue/name-differs',
        severity: 'warning',
        at: { texts: ['青石镇人居环境治理'] },
        figures: ['青石镇人居环境治理', '青石镇人居环境整治'],
      },
    ],
  },
  {
    name: '目录所列专项没有绩效目标表',
    layout: 'volume',
    change: (extract) => {
      const form = formNamed(extract, '职业学校实训基地建设')
      extract.targets.splice(extract.targets.indexOf(form), 1)
    },
    findings: [
      {
        rule: 'catalogue/form-missing',
        severity: 'error',
        at: { texts: ['职业学校实训基地建设'] },
        figures: ['职业学校实训基地建设'],
      },
    ],
  },
  {
    name: '同一专项在目录中列了两次',
    layout: 'volume',
    change: (extract) => {
      const entry = entryNamed(extract, '市容环卫作业专项')
      extract.contents.push({ ...entry, seq: extract.contents.length + 1 })
    },
    findings: [
      {
        rule: 'catalogue/listed-twice',
        severity: 'error',
        at: { texts: ['市容环卫作业专项', '市容环卫作业专项'] },
        figures: ['市容环卫作业专项'],
      },
      {
        rule: 'catalogue/total-differs',
        severity: 'error',
        at: { texts: ['涉及预算资金'] },
        figures: [],
      },
    ],
  },
  {
    name: '一项指标没有标明是否核心',
    layout: 'volume',
    change: (extract) => {
      indicatorNamed(extract, '校园安全防范能力提升', '培训校园安保人员').core = null
    },
    findings: [
      {
        rule: 'performance/core-flag-missing',
        severity: 'warning',
        at: { texts: ['培训校园安保人员'] },
        figures: ['培训校园安保人员'],
      },
    ],
  },
  {
    name: '目录主管部门与绩效目标表不一致',
    layout: 'volume',
    change: (extract) => {
      entryNamed(extract, '家庭经济困难学生资助').department = '501-示例区农业农村委员会'
    },
    findings: [
      {
        rule: 'catalogue/department-differs',
        severity: 'warning',
        at: { texts: ['家庭经济困难学生资助'] },
        figures: ['示例区农业农村委员会', '示例区教育委员会'],
      },
    ],
  },
  {
    name: '没有填写绩效目标',
    layout: 'volume',
    change: (extract) => {
      formNamed(extract, '河口镇人居环境整治').goal = null
    },
    findings: [
      {
        rule: 'performance/goal-missing',
        severity: 'error',
        at: { form: '河口镇人居环境整治' },
        figures: [],
      },
    ],
  },
]
