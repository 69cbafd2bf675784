import { type EditionStage, editionStages, stageTitles } from '@heng/domain/edition-state'
import type { EditionSummary } from '@heng/server/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { organizationEditionsQuery } from '../../api/edition-queries'
import { sendJson } from '../../api/request'
import type { Organization } from './edition-rows'
import { editionName } from './edition-words'
import { Labelled } from './labelled'
import { problemWords } from '../../parts/problem-words'

type Wanted = {
  organization: string | null
  fiscalYear: number
  stage: EditionStage
  round: number
  basedOn: string | null
}

const useCreation = () => {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: ({ organization, basedOn, ...rest }: Wanted) =>
      sendJson<{ edition: EditionSummary }>('POST', '/api/editions', {
        ...rest,
        ...(organization === null ? {} : { organization }),
        ...(basedOn === null ? {} : { basedOn }),
      }),
    onSuccess: ({ edition }) => {
      void client.invalidateQueries({ queryKey: ['editions'] })
      void navigate({ to: '/editions/$id', params: { id: edition.id } })
    },
  })
}

type FieldsProps = {
  wanted: Wanted
  organizations: readonly Organization[]
  years: readonly number[]
  onChange: (change: Partial<Wanted>) => void
}

const BasedOn = ({ wanted, onChange }: Pick<FieldsProps, 'wanted' | 'onChange'>) => {
  const editions = useQuery({
    ...organizationEditionsQuery(wanted.organization ?? ''),
    enabled: wanted.organization !== null,
  })
  return (
    <Labelled label="复制自">
      {(id) => (
        <Select
          id={id}
          value={wanted.basedOn ?? ''}
          options={[
            { value: '', label: '不复制，从空白开始' },
            ...(editions.data?.editions ?? []).map((one) => ({
              value: one.id,
              label: `${editionName(one)}（${one.records} 张表）`,
            })),
          ]}
          onChange={(edition) => onChange({ basedOn: edition === '' ? null : edition })}
        />
      )}
    </Labelled>
  )
}

const Fields = (props: FieldsProps) => {
  const { wanted, organizations, years, onChange } = props
  return (
    <div className="small-fields">
      <Labelled label="单位">
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={wanted.organization}
            options={organizations.map(({ id: value, code, name }) => ({
              value,
              label: `${code ?? ''} ${name}`.trim(),
            }))}
            onChange={(organization) => onChange({ organization, basedOn: null })}
          />
        )}
      </Labelled>
      <Labelled label="年度">
        {(id) => (
          <Select
            id={id}
            value={wanted.fiscalYear}
            options={years.map((year) => ({ value: year, label: `${year} 年` }))}
            onChange={(fiscalYear) => onChange({ fiscalYear })}
          />
        )}
      </Labelled>
      <Labelled label="阶段">
        {(id) => (
          <Select
            id={id}
            value={wanted.stage}
            options={editionStages.map((stage) => ({ value: stage, label: stageTitles[stage] }))}
            onChange={(stage) => onChange({ stage, round: stage === 'adjustment' ? 1 : 0 })}
          />
        )}
      </Labelled>
      {wanted.stage === 'adjustment' && (
        <Labelled label="第几次调整">
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={99}
              precision={0}
              value={wanted.round}
              onChange={(round) => onChange({ round: round ?? 1 })}
            />
          )}
        </Labelled>
      )}
      <BasedOn wanted={wanted} onChange={onChange} />
    </div>
  )
}

/** Opens an edition for an organization, empty or as a copy of an earlier one, and goes to it. */
export const CreateEdition = (props: {
  organizations: readonly Organization[]
  years: readonly number[]
  initial: Pick<Wanted, 'organization' | 'fiscalYear' | 'stage'>
  onClose: () => void
}) => {
  const { organizations, initial } = props
  const [wanted, setWanted] = useState<Wanted>({
    ...initial,
    organization:
      initial.organization ?? (organizations.length === 1 ? (organizations[0]?.id ?? null) : null),
    round: initial.stage === 'adjustment' ? 1 : 0,
    basedOn: null,
  })
  const creation = useCreation()
  return (
    <Modal
      open
      title="新建预算版本"
      okText="新建"
      cancelText="取消"
      okButtonProps={{ disabled: wanted.organization === null, loading: creation.isPending }}
      onOk={() => creation.mutate(wanted)}
      onCancel={props.onClose}
    >
      <Fields
        {...props}
        wanted={wanted}
        onChange={(change) => {
          creation.reset()
          setWanted((old) => ({ ...old, ...change }))
        }}
      />
      {creation.error && (
        <p className="severity-error" role="alert">
          没有新建：{problemWords(creation.error)}
        </p>
      )}
    </Modal>
  )
}
