import type { Money } from '@heng/domain/money'
import { amountOf } from './amount-text'
import { sampleDepartments, sampleTowns, type SampleOrganization } from './organization'
import type { SampleIndicator } from './sample-extract'
import type { SeededChoice } from './seeded-choice'
import { committeeProgrammes } from './templates/committee-programmes'
import { educationProgrammes } from './templates/education-programmes'
import { goalOf, indicatorOf, type ProgrammeTemplate } from './templates/programme-template'
import { regionalProgrammes, townshipProgrammes } from './templates/regional-programmes'

/** A programme or project of the model: what a target form says about it, whatever its layout. */
export type Programme = {
  name: string
  organization: SampleOrganization
  functionCode: string
  amount: Money
  /** What goes on to the townships; the rest stays with the department. */
  townships: Money
  nature: '常年' | '一次'
  contact: string
  phone: string
  overview: string
  basis: string
  goal: string
  indicators: SampleIndicator[]
}

const surnames = ['林', '苏', '顾', '程', '白', '宋', '丁', '龚', '邵', '纪'] as const
const givenNames = ['知远', '映雪', '一舟', '沐阳', '若溪', '景行', '思齐', '清和', '予安', '子衿'] as const

/** The same organization always has the same contact. */
const contactsOf = (choose: SeededChoice): ((organization: SampleOrganization) => [string, string]) => {
  const known = new Map<string, [string, string]>()
  return (organization) => {
    const contact = known.get(organization.code) ?? [
      `${choose.of(surnames)}${choose.of(givenNames)}`,
      `6660${String(1000 + known.size * 37)}`,
    ]
    known.set(organization.code, contact)
    return contact
  }
}

const programmeOf = (
  template: Omit<ProgrammeTemplate, 'owner'>,
  organization: SampleOrganization,
  choose: SeededChoice,
  contact: readonly [string, string],
): Programme => {
  const indicators = template.indicators.map(indicatorOf)
  const amount = amountOf(`${choose.between(16, 320)}.${choose.of(['00', '50', '80', '24', '60'])}`)
  return {
    name: template.name,
    organization,
    functionCode: template.functionCode,
    amount,
    townships: choose.between(0, 2) === 0 ? amountOf(`${choose.between(2, 15)}.00`) : amountOf('0'),
    nature: choose.between(0, 3) === 0 ? '一次' : '常年',
    contact: contact[0],
    phone: contact[1],
    overview: template.overview,
    basis: template.basis,
    goal: goalOf(template.goal, indicators),
    indicators,
  }
}

/** Every township does as much as it has villages: the first indicator differs, and the goal with it. */
const ofTown = (
  template: Omit<ProgrammeTemplate, 'owner'>,
  town: number,
): Omit<ProgrammeTemplate, 'owner'> => ({
  ...template,
  indicators: template.indicators.map((line, at) =>
    at === 0
      ? line.replace(/ (\d+) /, (_whole, value: string) => ` ${Number.parseInt(value, 10) + town * 3} `)
      : line,
  ),
})

/** The key programmes of a year: the departments' and, for `towns` townships, what every township does. */
export const keyProgrammes = (
  choose: SeededChoice,
  counts: { departments: number; towns: number },
): Programme[] => {
  const contact = contactsOf(choose)
  const templates = [...educationProgrammes, ...regionalProgrammes].slice(0, counts.departments)
  const departments = templates.map((template) => {
    const organization = sampleDepartments[template.owner]
    return programmeOf(template, organization, choose, contact(organization))
  })
  const towns = sampleTowns
    .slice(0, counts.towns)
    .flatMap((town, at) =>
      townshipProgrammes.map((template) =>
        programmeOf(
          { ...ofTown(template, at), name: `${town.shortName}${template.name}` },
          town,
          choose,
          contact(town),
        ),
      ),
    )
  return [...towns, ...departments]
}

const departmentProgrammes = (templates: readonly ProgrammeTemplate[], choose: SeededChoice): Programme[] => {
  const contact = contactsOf(choose)
  return templates.map((template) => {
    const organization = sampleDepartments[template.owner]
    return programmeOf(template, organization, choose, contact(organization))
  })
}

/** The projects of the education department's own budget. */
export const educationProjects = (choose: SeededChoice): Programme[] =>
  departmentProgrammes(educationProgrammes, choose)

/** The projects of the development zone committee's own budget. */
export const committeeProjects = (choose: SeededChoice): Programme[] =>
  departmentProgrammes(committeeProgrammes, choose)
