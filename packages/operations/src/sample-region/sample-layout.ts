/** The five layouts of the sample documents, named after what they are. */
export const sampleLayouts = ['adjustment', 'volume', 'disclosure', 'committee', 'levelOne'] as const
export type SampleLayout = (typeof sampleLayouts)[number]
