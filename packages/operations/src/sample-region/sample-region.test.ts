import { compareDecimals, decimalOf, parseDecimal, addDecimals } from '@heng/domain/decimal'
import { addMoney, subtractMoney, zero } from '@heng/domain/money'
import { describe, expect, it } from 'vitest'
import { newSpecialBonds, specialTransfer, treasuryBonds } from './adjustment-round'
import { sumsOf } from './department-budget'
import { sampleRegion } from './sample-region'

const sizes = ['small', 'full'] as const

describe.each(sizes)('the model of the sample region (%s)', (size) => {
  const region = sampleRegion({ size })
  const programmes = [
    ...region.keyProgrammes.programmes,
    ...region.levelOneProjects.programmes,
    ...region.education.projects,
    ...region.committee.projects,
  ]

  it('has forms whose weights sum to 90', () => {
    for (const { name, indicators } of programmes) {
      const weights = indicators.map((one) => parseDecimal(one.weight ?? '') ?? decimalOf(0))
      expect(compareDecimals(addDecimals(...weights), decimalOf(90)), name).toBe(0)
    }
  })

  it('names every programme of a volume once', () => {
    for (const { programmes: volume } of [region.keyProgrammes, region.levelOneProjects])
      expect(new Set(volume.map((one) => one.name)).size).toBe(volume.length)
  })

  it.each(['education', 'committee'] as const)(
    'spends in %s what its projects and its basic lines are',
    (key) => {
      const sums = sumsOf(region[key].lines)
      expect(addMoney(sums.basic, sums.project)).toBe(sums.total)
      expect(addMoney(sums.personnel, sums.operating)).toBe(sums.basic)
      expect(addMoney(...region[key].projects.map((project) => project.amount))).toBe(sums.project)
    },
  )

  it('gives by the special transfer what the classes grow by, and moves nothing by epidemic control', () => {
    const classes = region.adjustment.expenditure.filter((line) => line.level === 2)
    expect(addMoney(...classes.map((line) => line.transfer))).toBe(specialTransfer(region.adjustment))
    expect(addMoney(...classes.map((line) => line.epidemic))).toBe(zero)
  })

  it('balances the general budget before and after the adjustment', () => {
    const round = region.adjustment
    const revenue = addMoney(
      ...[...round.taxes, ...round.nonTaxes].map((line) => line.approved ?? zero),
      subtractMoney(round.transferPayments, round.handedUp),
      round.broughtIn,
      round.stabilisation,
      round.cityEarmarked,
      round.carryover,
    )
    const spent = round.expenditure.filter((line) => line.level === 2).map((line) => line.approved ?? zero)
    expect(addMoney(...spent)).toBe(revenue)
  })

  it('plans no more bonds than their projects cost', () => {
    for (const entry of region.adjustment.bondPlan)
      expect(entry.planned).toBeLessThanOrEqual(entry.totalInvestment)
    expect(newSpecialBonds(region.adjustment)).toBeGreaterThan(0)
    expect(treasuryBonds(region.adjustment)).toBeGreaterThan(0)
  })
})

describe('sampleRegion', () => {
  it('is larger when it is full', () => {
    const count = (size: 'small' | 'full'): number => sampleRegion({ size }).keyProgrammes.programmes.length
    expect(count('full')).toBeGreaterThan(2 * count('small'))
  })
})
