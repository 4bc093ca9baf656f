// Countries as places too wide to be meant by "the city" or "the capital". Short English names, lower case.
const COUNTRIES = new Set(
  `afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|belarus|belgium|
  belize|benin|bhutan|bolivia|bosnia|botswana|brazil|britain|bulgaria|burkina faso|burundi|cambodia|cameroon|canada|chad|
  chile|china|colombia|congo|costa rica|croatia|cuba|cyprus|czech republic|denmark|djibouti|dominican republic|ecuador|
  egypt|el salvador|england|eritrea|estonia|eswatini|ethiopia|europe|africa|asia|fiji|finland|france|gabon|gambia|georgia|
  germany|ghana|greece|guatemala|guinea|guyana|haiti|honduras|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|
  italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|
  libya|lithuania|luxembourg|madagascar|malawi|malaysia|mali|malta|mauritania|mauritius|mexico|moldova|mongolia|
  montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|new zealand|nicaragua|niger|nigeria|north korea|
  north macedonia|norway|oman|pakistan|palestine|panama|papua new guinea|paraguay|peru|philippines|poland|portugal|qatar|
  romania|russia|rwanda|saudi arabia|scotland|senegal|serbia|sierra leone|singapore|slovakia|slovenia|somalia|south africa|
  south korea|south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|
  togo|tunisia|turkey|turkmenistan|uganda|ukraine|united arab emirates|united kingdom|united states|uruguay|uzbekistan|
  venezuela|vietnam|wales|yemen|zambia|zimbabwe|west|middle east`
    .split('|')
    .map((name) => name.trim()),
)

export const isCountry = (name: string): boolean => COUNTRIES.has(name.toLowerCase())
