// Adjectives of nations, peoples and regions. Alone they name no one; before a name they are no part of it.
const ADJECTIVES = new Set(
  `baptist briton buddhist catholic communist dane democrat dutchman englishman evangelical frenchman irishman jew
  methodist mormon protestant republican scot sikh spaniard swede tory turk afghan albanian algerian american angolan arab argentine argentinian armenian asian australian austrian azerbaijani
  bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian
  canadian catalan chechen chilean chinese colombian congolese corsican croatian cuban cypriot czech danish
  dutch ecuadorian egyptian emirati english eritrean estonian ethiopian european filipino finnish flemish french
  georgian german ghanaian greek guatemalan haitian hindu honduran hungarian icelandic indian indonesian iranian iraqi
  irish islamic islamist israeli italian ivorian jamaican japanese jewish jordanian kazakh kenyan korean kosovar kurdish
  kuwaiti kyrgyz lao latin latvian lebanese liberian libyan lithuanian malaysian malian maltese mexican moldovan
  mongolian montenegrin moroccan mozambican muslim namibian nepalese nepali nicaraguan nigerian nordic norwegian omani
  pakistani palestinian panamanian paraguayan peruvian polish portuguese qatari romanian russian rwandan
  salvadoran saudi scottish senegalese serbian shia shiite sicilian singaporean slovak slovene slovenian somali soviet
  spanish sri-lankan sudanese sunni swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen
  ugandan ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh western eastern northern southern yemeni zambian
  zimbabwean african crimean siberian balkan baltic caribbean mediterranean`
    .trim()
    .split(/\s+/),
)

/** Takes plurals ("Ukrainians") and compounds that open with one ("Russian-held") too. Lower case. */
export const isNationality = (lower: string): boolean => {
  const first = lower.split('-')[0] ?? lower
  return (
    ADJECTIVES.has(lower) ||
    ADJECTIVES.has(lower.replace(/s$/u, '')) ||
    (lower.includes('-') && ADJECTIVES.has(first))
  )
}
