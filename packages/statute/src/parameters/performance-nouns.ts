import { practice } from '../law/practice'
import type { Dated } from './dated'

/** What the last words of an indicator's name tell of it. All patterns match the end of a folded name. */
export type PerformanceNouns = {
  /** A number of things, persons or times. */
  counting: RegExp
  /** A share, a speed or a degree anywhere in the name: then a percentage is right. */
  share: RegExp
  /** A rate, measured in per cent. */
  rate: RegExp
  /** A rate of a whole, which cannot exceed 100 %. */
  boundedRate: RegExp
  /** A rate, or words of growth, that may exceed 100 %. */
  unboundedRate: RegExp
  /** What is to be kept small, and words that turn it round or make it work done. */
  small: RegExp
  smallTurned: RegExp
  /** Money spent, and words that make it a good to reach. */
  cost: RegExp
  costTurned: RegExp
  /** What is to be made large, and words that turn it round. */
  large: RegExp
  largeTurned: RegExp
  satisfaction: RegExp
  timeliness: RegExp
  /** The name of the execution rate where a form lists it among its indicators. */
  executionRate: RegExp
  area: RegExp
  persons: RegExp
  money: RegExp
  complaints: RegExp
  /** A span of time, which is no share; a count of times. */
  span: RegExp
  times: RegExp
  /** That nothing happens, and an effect nobody counts: no percentage tells of them. */
  absence: RegExp
  effect: RegExp
}

const wholes =
  '完成|合格|覆盖|满意|及时|达标|处理|处置|办结|到位|发放|知晓|参与|普及|执行|通过|使用|响应|实现|准确|准时|按时|按期|比对|兑现|支付|回收|成活|保障|治愈|入住|巩固|签约|优良|完好|优秀|拨付|整改|调解|化解|收缴|受理|排查|检测|抽检|抽查|清运|清扫|无害化|绿化|保存|建档|签订|落实|审核|公开|办理|回复|答复|反馈|修复|维修|验收|录入|更新|补助|救助|保洁|管护|存活|满足|认可|合规|规范|履约|上线|在线|正常运行|运行|开通|联网|接种|筛查|检查|检出|结案|破案|侦破|出勤|到岗|到场|到会|就诊|随访|管理|服务|培训|考核|检验|监测|监管|巡查|归档|出让'

export const performanceNouns: Dated<PerformanceNouns> = [
  {
    from: null,
    cites: [practice('指标名称、指标性质、指标值和计量单位应当相互匹配')],
    value: {
      counting:
        /(?:个数|次数|人数|户数|家数|件数|场数|人次数?|户次|场次|批次|总数|总量|数量|面积|里程|长度|位数|天数|台数|套数|份数|篇数|栋数|座数|宗数|项目数|企业数|学校数|床位数)$/u,
      share: /率|占|比例|比重|比值|增长|增幅|增速|下降|降低|降幅|提高|提升|上升|减少|压减|节约|度$/u,
      rate: /(?<!频|功|效|汇|心|概|倍|速|税|利)率$|(?:满意|覆盖|知晓|认可|关注|参与|支持|达成)度$/u,
      boundedRate: new RegExp(`(?:${wholes})率$|(?:满意|覆盖|知晓|认可|关怀|达成)度$|占比$`, 'u'),
      unboundedRate:
        /(?:增长|增速|增幅|提高|提升|上升|增值|增加|超额|换手|流动|速动|资产)(?:率|幅度|比例|比率|百分比|情况|值)?$|回报|收益|利润|产出率|周转|杠杆|拉动|撬动|容积|入学率|负债|比率$|投资率/u,
      small:
        /(?:(?:响应|办理|审批|处理|处置|到场|到达|等待|办结|平均|出警|修复|抢修|送达|受理|反应|救援|结案|完成|周转|停运|停机|停电|延误)(?:时间|时限|时长)|故障|投诉|信访|上访|事故|偏离|偏差|错情|差错|错误|超支|延误|逾期|伤亡|死亡|违规|违纪|违法|失误|损失|污染|安全责任事件|负面舆情)(?:率|数|量|度|次数|件数|起数|人数|数量|发生率|发生数|发生次数|发生起数|发生件数|金额)?$/u,
      smallTurned:
        /减少|降低|下降|压减|压缩|缩短|节约|提前|处理|受理|化解|调处|处置|办理|防范|预防|避免|排除|整改|查处|打击|调解|回复|接待|举报|监测|治理|控制|补偿|调查|检查|排查|救治|救助|挽回|止损|延长|赔付|慰问|抚恤|演练|宣传|教育|培训|纠正|发现|防止|杜绝|无|零|未|查办|立案|审理|解决|平息|息访|清零/u,
      cost: /(?:成本|费用|开支|经费|造价|单价|费用标准|经费标准|单位成本|人均成本)(?:标准|总额)?$/u,
      costTurned:
        /节约|降低|减少|节省|下降|压减|压缩|补助|补贴|投入|到位|撬动|带动|发放|兑现|争取|引进|筹集|收取|征收|支付|保障|资助|奖励|拨付|使用|减免|退还|挽回|收缴/u,
      large:
        /(?:满意|覆盖|合格|完成|及时|知晓|达标|准确|准时|按时|参与|普及|通过|完好|成活|优良|兑现|到位|办结|执行)(?:率|度)$|(?:时限|时间|天数|环节)(?:缩短|压缩)$|(?:水平|能力|效率)(?:提升|提高)$/u,
      largeTurned: /不|未|非|无|失|逾|超|偏|误|差错|投诉|债务|违|成本|重复/u,
      satisfaction: /满意(?:度|率|程度|水平|指数|度测评|度调查|度评价)?(?:达到?|不低于)?$/u,
      timeliness: /及时(?:率|性|程度|度)$|准时率$|按时.{0,8}率$|按期.{0,8}率$|时效$/u,
      executionRate: /^(?:年度)?(?:预算|资金|预算资金|经费)执行(?:率|情况|进度|比例|率\(%\))$/u,
      area: /面积$/u,
      persons: /(?:人数|人口数量|人口数|人员数量|人员数|人口|群众数|职工数|学生数)$/u,
      money: /(?:费用|经费|成本|金额|资金|造价|补助标准|补贴标准|费用标准|收费标准|产值|投资额|税收|单价)$/u,
      span: /(?:天数|时限|时间|时长|周期|工期)$/u,
      times: /(?:次数|场次)$/u,
      absence: /^(?:无|零|杜绝|不发生|不出现).*(?:发生|出现|事件|事故|问题|情况|现象|投诉|伤亡)$/u,
      effect: /(?:效果|环境|作用|影响|影响力|氛围|形象|面貌|秩序|风气)$/u,
      complaints: /(?:投诉|信访|事故|故障|举报|上访)(?:量|数|件数|次数|起数)?$/u,
    },
  },
]
