import type { IssuedFileList } from '@heng/server/contract'
import { stateTitles } from '@heng/domain/edition-state'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Upload } from 'antd'
import { useState } from 'react'
import { ProblemNote } from '../../parts/problem-note'
import { StateNote } from '../../parts/state-note'
import { usePageTitle } from '../../parts/use-page-title'
import { Waiting } from '../../parts/waiting'
import { Door, editionWords } from '../../provenance/door'
import { fileWords } from '../../provenance/file-words'
import { issuedFilesQuery } from '../../provenance/provenance-queries'
import { timeWords } from '../../reading/time-words'
import { hashIn } from './files-search'
import './issued-files-page.css'

type Issued = IssuedFileList['files'][number]

/** Browsers hash only where the page is served securely or from this machine. */
const canHash = (): boolean => globalThis.isSecureContext

const hashOf = async (file: File): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const From = ({ edition, document, state, revision }: Issued) => {
  if (edition)
    return (
      <>
        <Link to="/editions/$id" params={{ id: edition.id }}>
          {editionWords(edition)}
        </Link>
        {state !== null && `（${stateTitles[state]}，修订号 ${revision}）`}
      </>
    )
  return document ? (
    <Link to="/documents/$id" params={{ id: document.id }}>
      {document.name}
    </Link>
  ) : null
}

const Records = ({ edition, records }: Issued) => (
  <details>
    <summary>载有 {records.length} 张表</summary>
    <ol>
      {records.map(({ record, name, version }) => (
        <li key={record}>
          {edition ? (
            <Door to={{ edition: edition.id, record, path: null }}>{name || '未命名'}</Door>
          ) : (
            name || '未命名'
          )}
          {version !== null && <span className="faint">　第 {version} 版</span>}
        </li>
      ))}
    </ol>
  </details>
)

const File = ({ file }: { file: Issued }) => (
  <li className="issued-file">
    <p>
      <b>{fileWords(file)}</b>　<span className="faint">{file.name}</span>
    </p>
    <p>
      由 <From {...file} /> 而成，{file.by ?? '系统'}于 {timeWords(file.at)} 输出
    </p>
    <p className="issued-hash">SHA-256 {file.sha256}</p>
    {file.records.length > 0 && <Records {...file} />}
  </li>
)

const Search = () => {
  const navigate = useNavigate({ from: '/files' })
  const [problem, setProblem] = useState<string | null>(null)
  const look = (text: string): void => {
    const sha256 = hashIn(text)
    setProblem(sha256 === null && text.trim() !== '' ? '这不是 SHA-256：应为 64 位十六进制数字。' : null)
    if (sha256 !== null || text.trim() === '') void navigate({ search: sha256 === null ? {} : { sha256 } })
  }
  return (
    <>
      <div className="issued-search">
        <Input.Search
          allowClear
          aria-label="文件的 SHA-256"
          placeholder="文件的 SHA-256"
          enterButton="查找"
          onSearch={look}
        />
        {canHash() && (
          <Upload
            showUploadList={false}
            beforeUpload={(file) => {
              void hashOf(file).then(look)
              return false
            }}
          >
            <Button title="文件只在本机计算，不上传">选一份文件来查</Button>
          </Upload>
        )}
      </div>
      {problem !== null && <p className="severity-warning">{problem}</p>}
    </>
  )
}

/** Files that were handed out, and of one, by its hash, from what it was made. */
export const IssuedFilesPage = () => {
  usePageTitle('输出的文件')
  const { sha256 = null } = useSearch({ from: '/files' })
  const answer = useQuery(issuedFilesQuery(sha256))
  const files = answer.data?.files
  return (
    <div className="page issued-files-page">
      <header className="page-head">
        <h1>输出的文件</h1>
        <p>每份文件由哪个版本、哪些表而成，何人何时输出。改动过一个字节的文件查不到。</p>
      </header>
      <Search />
      {answer.error && !files && <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />}
      {!files && !answer.error && <Waiting what="文件" />}
      {files?.length === 0 && (
        <StateNote title={sha256 === null ? '还没有输出过文件' : '没有输出过这份文件'}>
          <p>
            {sha256 === null
              ? '在部门预算或资料页下载的文件会记在这里。'
              : '或者它不是由衡输出的，或者输出后改动过，或者不在您的范围内。'}
          </p>
        </StateNote>
      )}
      {files && files.length > 0 && (
        <ol className="issued-files">
          {files.map((file) => (
            <File key={file.id} file={file} />
          ))}
        </ol>
      )}
      {answer.data?.next != null && <p className="faint">只列出最近的 {files?.length} 份。</p>}
      {sha256 !== null && (
        <p>
          <Link to="/files" search={{}}>
            看全部文件
          </Link>
        </p>
      )}
    </div>
  )
}
