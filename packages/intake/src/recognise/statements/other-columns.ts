import { fold } from '@heng/domain/fold'

/** Columns a table prints beside its own that carry neither an amount nor a field of its rows. */
const patterns: readonly RegExp[] = [
  /经济(?:分类)?(?:科目)?(?:编码|代码|名称)?(?:\(.*\))?$/,
  /^(?:预算)?项目(?:类别|类型|分类|属性|级次|性质|来源|状态|依据|内容|概况|说明|申报理由|期限|周期)(?:名称|编码)?$/,
  /^(?:采购|购置|配置|计划|申报|预计|新增)?(?:数量|单价|均价|预算单价|最高限价)(?:\(.*\))?$/,
  /^(?:计量|度量|数量)单位$/,
  /^(?:规格|型号|规格型号|品牌|技术参数|配置标准|用途|资金用途|用途说明)(?:要求|及要求|说明)?$/,
  /(?:采购|组织|实施|支付|支出|分配|核算|拨付)(?:组织)?(?:方式|形式)$/,
  /(?:时间|日期|月份|年限|期限|进度|地点|地址|电话|联系人|负责人|经办人|理由|依据|备注|说明)$/,
  /^(?:资金来源|资金渠道)$/,
  /^是否|^有无/,
  /^(?:资金|指标|预算|支出|采购)(?:性质|类型|类别|标识|级次|文号)$/,
  /(?:资产|采购)(?:分类|类别|名称|目录|分类代码)(?:代码|编码|名称|\.名称)*$/,
  /^(?:绩效目标|绩效指标|行次|栏次|序号)$/,
]

/** Whether a header names a column of words or of numbers that are no amounts: 数量, 计量单位, 采购方式 … */
export const isOtherColumn = (title: string): boolean => {
  const folded = fold(title)
  return folded.length >= 2 && patterns.some((pattern) => pattern.test(folded))
}
