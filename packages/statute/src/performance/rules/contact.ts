import { fold } from '@heng/domain/fold'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Breach, Located } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { emptyFieldSpot, formSpot } from '../indicator-rows'

type ContactFacts = { person: string | null; phone: string | null; other: string | null }

/** Mobile, fixed line with or without area code and extension, service numbers. */
const phoneNumber =
  /^(?:\+?86-?)?(?:1[3-9]\d{9}|(?:\(?0\d{2,3}\)?-?)?[2-9]\d{6,7}(?:(?:-|转)\d{1,6})?|(?:400|800)-?\d{3}-?\d{4}|1\d{2}|12\d{3}|96\d{3,4})$/u
const separators = /[、,;/；，|\s]+|或/u

const isPhone = (text: string): boolean =>
  text
    .split(separators)
    .map((part) => fold(part).replaceAll('(', '').replaceAll(')', '-'))
    .filter((part) => part !== '')
    .every((part) => phoneNumber.test(part))

const missingOrWrong = function* (located: Located<PerformanceTarget>): Iterable<Breach<ContactFacts>> {
  const { contact: person, phone, printedFields } = located.record
  const facts = { person: person?.value ?? null, phone: phone?.value ?? null, other: null }
  for (const field of ['contact', 'phone'] as const)
    if (located.record[field] === null && printedFields.includes(field))
      yield {
        spots: [emptyFieldSpot(located, field)],
        facts,
        variant: field === 'contact' ? 'person-missing' : 'phone-missing',
      }
  if (phone && !isPhone(phone.value))
    yield { spots: [formSpot(located, phone.place)], facts, variant: 'phone-impossible' }
}

type Known = { located: Located<PerformanceTarget>; text: string }

/** What one volume says twice and differently of the same key: each other text once. */
const differing = function* (
  forms: readonly Located<PerformanceTarget>[],
  from: (record: PerformanceTarget) => { key: string; text: string } | null,
): Iterable<{ located: Located<PerformanceTarget>; earlier: Known; text: string }> {
  const known = new Map<string, Known[]>()
  for (const located of forms) {
    const read = from(located.record)
    if (!read) continue
    const before = known.get(read.key)
    if (!before) known.set(read.key, [{ located, text: read.text }])
    else if (!before.some(({ text }) => text === read.text)) {
      const [earlier] = before
      if (earlier) yield { located, earlier, text: read.text }
      before.push({ located, text: read.text })
    }
  }
}

const departmentOf = ({ department }: Pick<PerformanceTarget, 'department'>): string =>
  department?.value.code ?? fold(department?.value.name ?? '')

/** Missing contact or number, an impossible number, one person with two numbers, one number of two persons. */
export const contact = defineRule({
  id: 'performance/contact',
  title: '联系人和联系电话',
  severity: 'hint',
  cites: [practice('目标表应当写明联系人和联系电话')],
  needs: '列有联系人或联系电话的绩效目标表',
  notCheckable: (view) =>
    view
      .targets()
      .some(
        ({ record }) =>
          record.printedFields.includes('contact') ||
          record.printedFields.includes('phone') ||
          record.contact !== null ||
          record.phone !== null,
      )
      ? null
      : '没有列出联系人的绩效目标表',
  *check(view) {
    const forms = view.targets()
    for (const located of forms) yield* missingOrWrong(located)
    const numbers = differing(forms, ({ contact: person, phone, ...record }) =>
      person && phone
        ? {
            key: `${fold(person.value)}|${departmentOf(record)}`,
            text: fold(phone.value),
          }
        : null,
    )
    for (const { located, earlier, text } of numbers)
      yield {
        spots: [
          formSpot(located, located.record.phone?.place),
          formSpot(earlier.located, earlier.located.record.phone?.place),
        ],
        facts: { person: located.record.contact?.value ?? null, phone: text, other: earlier.text },
        variant: 'two-numbers',
      }
    const persons = differing(forms, (record) =>
      record.contact && record.phone
        ? { key: `${fold(record.phone.value)}|${departmentOf(record)}`, text: fold(record.contact.value) }
        : null,
    )
    for (const { located, earlier, text } of persons)
      yield {
        spots: [
          formSpot(located, located.record.contact?.place),
          formSpot(earlier.located, earlier.located.record.contact?.place),
        ],
        facts: { person: text, phone: located.record.phone?.value ?? null, other: earlier.text },
        variant: 'two-persons',
      }
  },
  message: (facts, variant) => {
    switch (variant) {
      case 'person-missing':
        return '没有填写联系人'
      case 'phone-missing':
        return '没有填写联系电话'
      case 'phone-impossible':
        return `联系电话“${facts.phone}”不是可能的电话号码`
      case 'two-numbers':
        return `联系人${facts.person}有两个电话：${facts.other} 和 ${facts.phone}`
      case null:
      default:
        return `电话 ${facts.phone} 有两个联系人：${facts.other}和${facts.person}`
    }
  },
  remedy: (_, variant) => (variant?.endsWith('missing') ? '补填' : '核对联系人和联系电话'),
})
