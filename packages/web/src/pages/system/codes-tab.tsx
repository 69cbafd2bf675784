import type { BookList } from '@heng/server/administration-contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Popconfirm } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '../../parts/problem-note'
import { Waiting } from '../../parts/waiting'
import { useSubmission } from '../sign-in/use-submission'
import { WrongNote } from '../../parts/wrong-note'
import { BookImport } from './book-import'
import { Headings } from './headings'
import { sourceWords } from './source-words'
import { booksQuery, type Book, codesQuery, systemRequests } from './system-requests'

type OneBook = BookList['books'][number]

const Codes = ({ book, fiscalYear }: { book: OneBook; fiscalYear: number }) => {
  const [text, setText] = useState('')
  const codes = useQuery(codesQuery(book.book, fiscalYear, text.trim()))
  return (
    <section className="codes" aria-label={book.title}>
      <div className="system-bar">
        <h2>{book.title}</h2>
        <Input
          allowClear
          aria-label={`查找${book.title}`}
          placeholder="编码开头或名称"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="faint" role="status">
          {codes.data && `${codes.data.found} 个${codes.data.found > 500 ? '，列出前 500 个' : ''}`}
        </span>
      </div>
      <div className="system-scroll tall" role="region" aria-label={`${book.title}列表`} tabIndex={0}>
        <table className="system-table">
          <Headings titles={['编码', '名称']} />
          <tbody>
            {codes.data?.codes.map(({ code, name }) => (
              <tr key={code}>
                <td>{code}</td>
                <td className={`code-level-${Math.min(code.length, 9)}`}>{name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const RemoveBook = ({ book, fiscalYear }: { book: OneBook; fiscalYear: number }) => {
  const client = useQueryClient()
  const submission = useSubmission()
  if (!book.imported.some((one) => one.fiscalYear === fiscalYear)) return null
  const remove = (): void =>
    submission.submit(async () => {
      await systemRequests.removeBook(book.book, fiscalYear)
      await client.invalidateQueries({ queryKey: ['system', 'code-books'] })
    })
  return (
    <>
      <Popconfirm
        title={`撤回 ${fiscalYear} 年度导入的${book.title}？`}
        okText="撤回"
        cancelText="不撤回"
        onConfirm={remove}
      >
        <Button size="small" loading={submission.busy} aria-label={`撤回 ${book.title}`}>
          撤回
        </Button>
      </Popconfirm>
      <WrongNote wrong={submission.wrong} />
    </>
  )
}

const BookRow = (props: {
  book: OneBook
  fiscalYear: number
  mayChange: boolean
  onShow: () => void
  onImport: () => void
}) => {
  const { book, fiscalYear } = props
  return (
    <tr>
      <th scope="row">
        <button type="button" className="plain book-title" onClick={props.onShow}>
          {book.title}
        </button>
      </th>
      <td className="number">{book.codes}</td>
      <td>{sourceWords(book.inForce)}</td>
      <td>{book.imported.map((one) => one.fiscalYear).join('、') || '—'}</td>
      {props.mayChange && (
        <td>
          <Button size="small" aria-label={`导入官方表：${book.title}`} onClick={props.onImport}>
            导入官方表
          </Button>{' '}
          <RemoveBook book={book} fiscalYear={fiscalYear} />
        </td>
      )}
    </tr>
  )
}

const BookTable = (props: {
  books: readonly OneBook[]
  fiscalYear: number
  mayChange: boolean
  onShow: (book: Book) => void
  onImport: (book: Book) => void
}) => (
  <table className="system-table">
    <caption className="unseen">各套科目</caption>
    <Headings
      titles={['科目', '个数', `${props.fiscalYear} 年度使用`, '导入过的年度']}
      figures={['个数']}
      actions={props.mayChange}
    />
    <tbody>
      {props.books.map((one) => (
        <BookRow
          key={one.book}
          book={one}
          fiscalYear={props.fiscalYear}
          mayChange={props.mayChange}
          onShow={() => props.onShow(one.book)}
          onImport={() => props.onImport(one.book)}
        />
      ))}
    </tbody>
  </table>
)

/** 代码: which book of codes holds for a year, and the official table in its place. */
export const CodesTab = ({ mayChange }: { mayChange: boolean }) => {
  const [year, setYear] = useState(() => new Date().getFullYear())
  const [shown, setShown] = useState<Book>('function')
  const [importing, setImporting] = useState<Book | null>(null)
  const books = useQuery(booksQuery(year))
  if (books.error) return <ProblemNote problem={books.error} onRetry={() => void books.refetch()} />
  const list = books.data?.books
  const book = list?.find((one) => one.book === shown)
  const imported = list?.find((one) => one.book === importing)
  return (
    <section aria-label="代码">
      <div className="system-bar">
        <label htmlFor="codes-year">年度</label>
        <InputNumber
          id="codes-year"
          min={1990}
          max={2200}
          precision={0}
          value={year}
          onChange={(value) => value !== null && setYear(value)}
        />
        <span className="faint">没有导入当年的官方表时，沿用以前导入的；都没有时用内置目录。</span>
      </div>
      {!list && <Waiting what="科目" />}
      {list && (
        <BookTable
          books={list}
          fiscalYear={year}
          mayChange={mayChange}
          onShow={setShown}
          onImport={setImporting}
        />
      )}
      {book && <Codes key={book.book} book={book} fiscalYear={year} />}
      {imported && (
        <BookImport
          book={imported.book}
          title={imported.title}
          fiscalYear={year}
          onClose={() => setImporting(null)}
        />
      )}
    </section>
  )
}
