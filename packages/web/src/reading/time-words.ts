const toTheMinute = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A time to the minute: "2026/10/21 09:30". */
export const timeWords = (iso: string): string => toTheMinute.format(new Date(iso))
