import type { FormShape } from '@heng/domain/shapes/form-shape'

/** Every way a level is printed: bare, with 类, with 指标, with 类指标. */
const spellings = (stem: string): string[] => [stem, `${stem}类`, `${stem}指标`, `${stem}类指标`]

const named = (stems: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(stems).flatMap(([stem, name]) => spellings(stem).map((spelling) => [spelling, name])),
  )

/** The indicator levels of target forms, as printed → full name, and the level 1 a level 2 usually stands under. */
export const indicatorLevels: FormShape['levels'] = {
  level1: named({
    产出: '产出指标',
    项目产出: '产出指标',
    效益: '效益指标',
    项目效益: '效益指标',
    满意度: '满意度指标',
    满意: '满意度指标',
    成本: '成本指标',
    效果: '效果指标',
    预算执行: '预算执行指标',
    管理: '管理指标',
    过程: '过程指标',
    投入: '投入指标',
    履职效能: '履职效能指标',
    管理效率: '管理效率指标',
    社会效应: '社会效应指标',
    可持续发展能力: '可持续发展能力指标',
  }),
  level2: named({
    数量: '数量指标',
    产出数量: '产出数量指标',
    质量: '质量指标',
    产出质量: '产出质量指标',
    时效: '时效指标',
    产出时效: '产出时效指标',
    进度: '进度指标',
    成本: '成本指标',
    产出成本: '产出成本指标',
    经济成本: '经济成本指标',
    社会成本: '社会成本指标',
    生态环境成本: '生态环境成本指标',
    经济效益: '经济效益指标',
    社会效益: '社会效益指标',
    生态效益: '生态效益指标',
    环境效益: '环境效益指标',
    可持续影响: '可持续影响指标',
    可持续: '可持续影响指标',
    可持续发展: '可持续发展指标',
    服务对象满意度: '服务对象满意度指标',
    服务对象满意: '服务对象满意度指标',
    满意度: '满意度指标',
    社会公众满意度: '社会公众满意度指标',
  }),
  parents: {
    数量指标: '产出指标',
    质量指标: '产出指标',
    时效指标: '产出指标',
    进度指标: '产出指标',
    成本指标: '产出指标',
    经济效益指标: '效益指标',
    社会效益指标: '效益指标',
    生态效益指标: '效益指标',
    环境效益指标: '效益指标',
    可持续影响指标: '效益指标',
    服务对象满意度指标: '满意度指标',
    满意度指标: '满意度指标',
  },
}
