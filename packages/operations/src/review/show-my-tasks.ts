import { beijingDay } from '@heng/domain/beijing-day'
import { type EditionDates, selectEditionDates } from '@heng/store/collection'
import { selectCommentsOfOthers } from '@heng/store/comments'
import { type EditionRow, selectEditions } from '@heng/store/editions'
import { selectReminders } from '@heng/store/reminders'
import { selectOpenReturns } from '@heng/store/returns'
import { z } from 'zod'
import { isInScope } from '../accounts/account'
import { defineOperation } from '../operation'
import { mayRead } from '../editions/require-edition'
import { figureReaders } from '../role-groups'
import { deskTaskSchema, deskTasks } from './desk-tasks'
import { type Clocked, clocksOf, legalClockSchema } from './legal-clocks'

export const deskSchema = z.object({
  fiscalYear: z.int(),
  /** How many editions of the year the account sees: without any, nothing to do says nothing. */
  editions: z.int(),
  tasks: z.array(deskTaskSchema),
  clocks: z.array(legalClockSchema),
})
export type Desk = z.infer<typeof deskSchema>

const stateOf = ({ state }: EditionRow): Clocked['state'] =>
  state === 'approved' || state === 'issued' || state === 'published' ? state : 'before'

const clockedOf = (editions: readonly EditionRow[], dates: readonly EditionDates[]): Clocked[] =>
  editions.flatMap((row) => {
    const { decidedOn, issuedOn } = dates.find(({ edition }) => edition === row.id) ?? {}
    if (!decidedOn && !issuedOn) return []
    return [
      {
        edition: row.id,
        name: row.organizationName,
        kind: row.organizationKind,
        state: stateOf(row),
        decidedOn: decidedOn ?? null,
        issuedOn: issuedOn ?? null,
        unitsWait: editions.some(
          (one) =>
            one.parent === row.organization &&
            one.stage === row.stage &&
            one.round === row.round &&
            one.state !== 'issued' &&
            one.state !== 'published',
        ),
      },
    ]
  })

export const operation = defineOperation({
  id: 'review/show-my-tasks',
  title: '我的待办和法定时限',
  method: 'get',
  path: '/api/my-tasks',
  roles: figureReaders,
  input: z.object({ year: z.coerce.number().int() }),
  answers: deskSchema,
  run: async (acting, { year }) => {
    const { database, account } = acting
    const editions = (await selectEditions(database, { fiscalYear: year })).filter((row) =>
      mayRead(acting, row),
    )
    const dates = await selectEditionDates(database, year)
    const reminders = (await selectReminders(database, year, null)).rows.filter((row) =>
      isInScope(account, row.organization, row.fiscalYear),
    )
    const today = beijingDay(new Date())
    return {
      fiscalYear: year,
      editions: editions.length,
      tasks: deskTasks({
        account,
        editions,
        returns: await selectOpenReturns(database, year),
        comments: await selectCommentsOfOthers(database, year, account.id),
        reminders,
        decided: new Set(dates.flatMap(({ edition, decidedOn }) => (decidedOn === null ? [] : [edition]))),
      }),
      clocks: clockedOf(editions, dates)
        .flatMap((clocked) => clocksOf(clocked, today))
        .sort((left, right) => left.daysLeft - right.daysLeft),
    }
  },
})
