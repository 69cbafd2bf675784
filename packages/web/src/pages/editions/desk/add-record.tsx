import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { EditionSummary, RecordAnswer } from '@heng/server/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Select } from 'antd'
import { useMemo, useState } from 'react'
import { editionPaths, organizationTreeQuery, recordKindsQuery } from '../../../api/edition-queries'
import { sendJson } from '../../../api/request'
import { Labelled } from '../labelled'
import { problemWords } from '../../../parts/problem-words'
import { type BlankKind, blankKinds } from './blank-records'

const useBlanks = ({ fiscalYear, organization }: EditionSummary): readonly BlankKind[] => {
  const { data: kinds } = useQuery(recordKindsQuery(fiscalYear))
  const { data: tree } = useQuery(organizationTreeQuery(fiscalYear))
  return useMemo(() => {
    if (!kinds || !tree) return []
    const { code, name, parent, kind } = organization
    const above = tree.organizations.find(({ id }) => id === parent)
    return blankKinds(kinds, {
      fiscalYear,
      organization: { code, name },
      department: above ? { code: above.code, name: above.name } : null,
      isUnit: kind === 'unit',
    })
  }, [kinds, tree, fiscalYear, organization])
}

/** A blank with the name that was given: the project of a form, the title of anything else. */
const named = (data: EditionRecord, name: string): EditionRecord => {
  if (name.trim() === '') return data
  if (data.record === 'performance-target') return { ...data, fields: { ...data.fields, name: name.trim() } }
  return { ...data, title: name.trim() }
}

const useAddition = (edition: string, onDone: (record: string) => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (data: EditionRecord) =>
      sendJson<RecordAnswer>('POST', editionPaths(edition).records, { data }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['edition', edition] })
      onDone(id)
    },
  })
}

type DialogProps = { edition: EditionSummary; onClose: () => void; onOpen: (record: string) => void }

const Dialog = ({ edition, onClose, onOpen }: DialogProps) => {
  const blanks = useBlanks(edition)
  const [key, setKey] = useState<string | null>(null)
  const [name, setName] = useState('')
  const addition = useAddition(edition.id, (record) => {
    onClose()
    onOpen(record)
  })
  const chosen = blanks.find((one) => one.key === key) ?? blanks[0]
  const groups = [...new Set(blanks.map(({ group }) => group))]
  const isForm = chosen?.data.record === 'performance-target'
  return (
    <Modal
      open
      title="新增一张表"
      okText="新增"
      cancelText="取消"
      okButtonProps={{ disabled: !chosen, loading: addition.isPending }}
      onOk={() => chosen && addition.mutate(named(chosen.data, name))}
      onCancel={onClose}
    >
      <div className="small-fields">
        <Labelled label="种类">
          {(id) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={chosen?.key ?? null}
              options={groups.map((group) => ({
                label: group,
                options: blanks
                  .filter((one) => one.group === group)
                  .map((one) => ({ value: one.key, label: one.name })),
              }))}
              onChange={setKey}
            />
          )}
        </Labelled>
        <Labelled label={isForm ? '项目或单位名称' : '标题（不填用通用名称）'}>
          {(id) => (
            <Input id={id} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
          )}
        </Labelled>
      </div>
      {addition.error && (
        <p className="severity-error" role="alert">
          没有新增：{problemWords(addition.error)}
        </p>
      )}
    </Modal>
  )
}

/** Adds an empty table, form, catalogue or narrative to the edition and opens it. */
export const AddRecord = (props: Omit<DialogProps, 'onClose'>) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        ＋ 新增一张表
      </Button>
      {open && <Dialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
