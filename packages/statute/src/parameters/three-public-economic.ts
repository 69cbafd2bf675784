/** The economic classes in which each part of “三公”经费 stands, by the column of the “三公” table. */
export const threePublicEconomic = [
  { column: 'abroad', name: '因公出国（境）费', economic: ['30212'] },
  { column: 'reception', name: '公务接待费', economic: ['30217'] },
  { column: 'vehicleRunning', name: '公务用车运行维护费', economic: ['30231'] },
  { column: 'vehiclePurchase', name: '公务用车购置费', economic: ['31013', '30913'] },
] as const
