const format = new Intl.DateTimeFormat('zh-CN', {
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** Month, day and minute of a time: "10/21 09:30". */
export const shortTime = (iso: string): string => format.format(new Date(iso))
