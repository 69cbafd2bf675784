const hour = 3_600_000

/** The day of a time by Beijing's clock, which all regions go by, as 2026-01-20. */
export const beijingDay = (time: Date): string =>
  new Date(time.getTime() + 8 * hour).toISOString().slice(0, 10)

/** When a day as 2026-01-20 begins by Beijing's clock, moved by whole days. */
export const beijingDayStart = (day: string, moved = 0): Date =>
  new Date(Date.parse(day) - 8 * hour + moved * 24 * hour)
