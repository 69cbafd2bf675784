import type { Edition } from '@heng/domain/edition'
import { versionIn } from './dated'
import { type PerformanceThresholds, performanceThresholds } from './performance-thresholds'
import { reserveShare } from './reserve-share'

type Numbers = Readonly<Record<string, number>>

/** Each number of `given` as the region has set it under `prefix`, else as it is. */
const over = <T extends Numbers>(given: T, prefix: string, own: Numbers | undefined): T =>
  own === undefined
    ? given
    : Object.assign(
        { ...given },
        ...Object.keys(given).map((key) => {
          const value = own[`${prefix}${key}`]
          return value === undefined ? {} : { [key]: value }
        }),
      )

/** The thresholds of an edition: the region's own where it has set them, else those in force in its year. */
export const thresholdsOf = ({ fiscalYear, settings }: Edition): PerformanceThresholds =>
  over(versionIn(performanceThresholds, fiscalYear).value, 'performance/', settings?.numbers)

/** Between which shares (%) of the level's expenditure the reserve lies, for an edition. */
export const reserveShareOf = ({ settings }: Edition): { least: number; most: number } =>
  over({ least: reserveShare.least, most: reserveShare.most }, 'budget/reserve-', settings?.numbers)
