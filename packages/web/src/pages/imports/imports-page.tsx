import type { DocumentList, DocumentSummary } from '@heng/server/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useCallback } from 'react'
import { documentLinks, documentsQuery } from '../../api/queries'
import { remove } from '../../api/request'
import { ProblemNote } from '../../parts/problem-note'
import { StateNote } from '../../parts/state-note'
import { usePageTitle } from '../../parts/use-page-title'
import { Waiting } from '../../parts/waiting'
import { DocumentTable } from './document-table'
import { DropZone } from './drop-zone'
import { ImportTasks } from './import-tasks'
import { useImports } from './use-imports'
import './imports-page.css'

const useDeletion = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (document: DocumentSummary) => remove(documentLinks(document.id).self),
    onSuccess: (_, { id }) => {
      client.setQueryData<DocumentList>(documentsQuery.queryKey, (list) =>
        list ? { ...list, documents: list.documents.filter((document) => document.id !== id) } : list,
      )
      void client.invalidateQueries({ queryKey: ['dossiers'] })
    },
  })
}

/** 资料导入: files come in here, and every document that did is listed with what was found in it. */
export const ImportsPage = () => {
  usePageTitle('资料导入')
  const imports = useImports()
  const deletion = useDeletion()
  const documents = useQuery({
    ...documentsQuery,
    // Events tell of every change; asking again covers a stream that a proxy holds back.
    refetchInterval: ({ state }) =>
      state.data?.documents.some(({ status }) => status === 'reading') ? 2_000 : false,
  })
  const { mutate } = deletion
  const onDelete = useCallback((document: DocumentSummary) => mutate(document), [mutate])
  const list = documents.data?.documents ?? []
  return (
    <div className="page imports-page">
      <h1 className="unseen">资料导入</h1>
      <DropZone onFiles={imports.add} />
      {imports.tasks.length > 0 && (
        <ImportTasks tasks={imports.tasks} documents={list} onClear={imports.clear} />
      )}
      {deletion.error && <Alert type="error" showIcon title={`没有删除：${deletion.error.message}`} />}
      {documents.isPending && <Waiting what="资料" />}
      {documents.error && !documents.data && (
        <ProblemNote problem={documents.error} onRetry={() => void documents.refetch()} />
      )}
      {documents.data && list.length === 0 && (
        <StateNote title="还没有资料">
          <p>把一份预算公开说明、绩效目标表或调整方案拖到上面，读出的报表和发现的问题会列在这里。</p>
        </StateNote>
      )}
      {list.length > 0 && <DocumentTable documents={list} onDelete={onDelete} />}
    </div>
  )
}
