import { ministryDocument } from '../law/ministry-document'
import { practice } from '../law/practice'
import type { Dated } from './dated'

/** Level 1 of the indicators → the names of level 2 that belong under it, all in full. */
export type LevelPairs = Readonly<Record<string, readonly string[]>>

/**
 * Until the guide of 2021 cost stood under output; from the first budget compiled after it (2022) cost is a level 1
 * of its own with three kinds of cost, and satisfaction is that of those served.
 */
export const performanceLevelPairs: Dated<LevelPairs> = [
  {
    from: null,
    cites: [
      practice('绩效指标按产出（数量、质量、时效、成本）、效益（经济、社会、生态、可持续影响）、满意度分类'),
    ],
    value: {
      成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
      产出指标: ['数量指标', '质量指标', '时效指标', '进度指标', '成本指标'],
      效益指标: [
        '经济效益指标',
        '社会效益指标',
        '生态效益指标',
        '环境效益指标',
        '可持续影响指标',
        '可持续发展指标',
      ],
      满意度指标: ['服务对象满意度指标', '满意度指标'],
    },
  },
  {
    from: 2022,
    cites: [
      ministryDocument('财预〔2021〕101号'),
      practice('绩效指标按成本、产出、效益、满意度分类，二级指标归入相应的一级指标'),
    ],
    value: {
      成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
      产出指标: ['数量指标', '质量指标', '时效指标', '进度指标'],
      效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '环境效益指标', '可持续影响指标'],
      满意度指标: ['服务对象满意度指标'],
    },
  },
]
