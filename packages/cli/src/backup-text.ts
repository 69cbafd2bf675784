import type { BackupContents } from '@heng/operations/system/back-up'

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** What a backup holds, in a few words. */
export const contentsText = ({ head, tables, rows, size }: BackupContents): string =>
  `${tables} 张表，${rows} 行，${sizeText(size)}，数据结构第 ${head.migrations.length} 号，写于 ${new Date(head.createdAt).toLocaleString('zh-CN')}`
