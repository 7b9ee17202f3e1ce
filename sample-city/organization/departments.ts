/**
 * The city hall as it stood on 2018-07-01. What changed later is in reorganizations.ts.
 * The numbers are invented 행 (inner line) numbers.
 */
// prettier-ignore
export const departmentsOf2018 = [
  { code: 'leadership', kind: 'leadership', parent: null, extension: '3001', name: { ko: '시장실', en: "Mayor's Office" }, duties: { ko: '시정 전반을 이끌고 최종 결정을 내림', en: 'Leads the city and takes its final decisions' } },

  { code: 'planning', kind: 'department', parent: 'leadership', extension: '3100', name: { ko: '기획담당관', en: 'Planning Office' }, duties: { ko: '시정계획과 공약, 예산, 성과관리, 법무와 통계, 소송 지원', en: 'City plans and pledges, budget, performance, legal affairs and statistics, support in lawsuits' } },
  { code: 'audit', kind: 'department', parent: 'leadership', extension: '3150', name: { ko: '감사담당관', en: 'Audit Office' }, duties: { ko: '자체 감사, 청렴 시책, 고충 민원 조사', en: 'Internal audits, integrity, inquiries into grievances' } },
  { code: 'public-relations', kind: 'department', parent: 'leadership', extension: '3170', name: { ko: '공보담당관', en: 'Press Office' }, duties: { ko: '시정 소식 알리기, 보도자료와 누리집 운영, 시 소식지 발행', en: 'City news, press releases, the website and the city magazine' } },

  { code: 'administration-bureau', kind: 'bureau', parent: 'leadership', extension: '3200', name: { ko: '행정국', en: 'Administration Bureau' }, duties: { ko: '행정 운영과 재정, 민원 총괄', en: 'Administration, revenue and public enquiries' } },
  { code: 'general-affairs', kind: 'department', parent: 'administration-bureau', extension: '3210', name: { ko: '행정과', en: 'General Affairs Division' }, duties: { ko: '인사와 교육, 기록관리, 의전', en: 'Personnel, training, records, ceremonies' } },
  { code: 'self-government', kind: 'department', parent: 'administration-bureau', extension: '3220', name: { ko: '자치행정과', en: 'Local Autonomy Division' }, duties: { ko: '읍면동 지원, 주민자치회, 마을공동체, 민간단체 협력', en: 'Support for towns, residents’ councils, village communities and civic groups' } },
  { code: 'accounting', kind: 'department', parent: 'administration-bureau', extension: '3230', name: { ko: '회계과', en: 'Accounting Division' }, duties: { ko: '지출과 결산, 계약, 공유재산과 청사 관리', en: 'Payments and accounts, contracts, public property and buildings' } },
  { code: 'tax', kind: 'department', parent: 'administration-bureau', extension: '3240', name: { ko: '세정과', en: 'Tax Division' }, duties: { ko: '지방세 부과와 세무조사', en: 'Assessment of local taxes and tax audits' } },
  { code: 'collection', kind: 'department', parent: 'administration-bureau', extension: '3250', name: { ko: '징수과', en: 'Tax Collection Division' }, duties: { ko: '지방세 징수와 체납 관리, 세외수입', en: 'Collection of taxes and arrears, other revenue' } },
  { code: 'information', kind: 'department', parent: 'administration-bureau', extension: '3260', name: { ko: '정보통신과', en: 'Information Technology Division' }, duties: { ko: '행정정보 체계와 통신망, 정보보호, 영상정보 관제', en: 'Information systems and networks, security, camera control centre' } },
  { code: 'civil-affairs', kind: 'department', parent: 'administration-bureau', extension: '3270', name: { ko: '민원여권과', en: 'Civil Affairs and Passport Division' }, duties: { ko: '민원 접수와 처리 안내, 가족관계등록, 여권', en: 'Applications, family registers, passports' } },
  { code: 'land-information', kind: 'department', parent: 'administration-bureau', extension: '3280', name: { ko: '토지정보과', en: 'Land Information Division' }, duties: { ko: '지적과 공시지가, 도로명주소, 부동산 거래 신고', en: 'Cadastre, land prices, street addresses, property transactions' } },
  { code: 'education-youth', kind: 'department', parent: 'administration-bureau', extension: '3570', name: { ko: '교육청소년과', en: 'Education and Youth Division' }, duties: { ko: '학교 교육 지원, 청소년 시설과 활동, 평생학습', en: 'Support for schools, youth facilities and activities, lifelong learning' } },

  { code: 'welfare-bureau', kind: 'bureau', parent: 'leadership', extension: '3500', name: { ko: '복지국', en: 'Welfare Bureau' }, duties: { ko: '복지와 돌봄 총괄', en: 'Welfare and care' } },
  { code: 'welfare', kind: 'department', parent: 'welfare-bureau', extension: '3510', name: { ko: '복지과', en: 'Welfare Division' }, duties: { ko: '기초생활보장, 긴급복지, 위기가구 찾기, 자활', en: 'Basic livelihood, emergency aid, finding households in need, self-support' } },
  { code: 'elderly-disabled', kind: 'department', parent: 'welfare-bureau', extension: '3520', name: { ko: '노인장애인과', en: 'Senior and Disability Division' }, duties: { ko: '어르신 일자리와 경로당, 장애인 복지시설', en: 'Work and centres for older people, facilities for people with disabilities' } },
  { code: 'family', kind: 'department', parent: 'welfare-bureau', extension: '3530', name: { ko: '여성가족과', en: 'Women and Family Division' }, duties: { ko: '성평등, 가족 지원, 보육과 아동', en: 'Equality, families, childcare and children' } },
  { code: 'food-safety', kind: 'department', parent: 'welfare-bureau', extension: '3550', name: { ko: '식품위생과', en: 'Food Safety Division' }, duties: { ko: '식품과 공중위생 업소 지도, 급식 안전', en: 'Food and hygiene businesses, safe school meals' } },
  { code: 'libraries', kind: 'department', parent: 'welfare-bureau', extension: '3560', name: { ko: '도서관과', en: 'Libraries Division' }, duties: { ko: '시립도서관 운영과 독서 문화', en: 'City libraries and reading' } },

  { code: 'economy-culture-bureau', kind: 'bureau', parent: 'leadership', extension: '4000', name: { ko: '경제문화국', en: 'Economy and Culture Bureau' }, duties: { ko: '일자리와 기업, 문화와 체육 총괄', en: 'Jobs, business, culture and sports' } },
  { code: 'jobs-economy', kind: 'department', parent: 'economy-culture-bureau', extension: '4010', name: { ko: '일자리경제과', en: 'Jobs and Economy Division' }, duties: { ko: '일자리 사업, 소상공인, 지역화폐, 전통시장', en: 'Job programmes, small shops, local currency, markets' } },
  { code: 'business-support', kind: 'department', parent: 'economy-culture-bureau', extension: '4020', name: { ko: '기업지원과', en: 'Business Support Division' }, duties: { ko: '공장 등록, 중소기업 자금, 기업 애로 해소', en: 'Factory registration, funds for small firms, help with their difficulties' } },
  { code: 'culture-arts', kind: 'department', parent: 'economy-culture-bureau', extension: '4030', name: { ko: '문화예술과', en: 'Culture and Arts Division' }, duties: { ko: '공연과 축제, 문화재, 생활문화', en: 'Performances and festivals, heritage, everyday culture' } },
  { code: 'tourism', kind: 'department', parent: 'economy-culture-bureau', extension: '4040', name: { ko: '관광진흥과', en: 'Tourism Division' }, duties: { ko: '관광지 조성과 운영, 관광 상품과 홍보', en: 'Tourist sites, products and promotion' } },
  { code: 'sports', kind: 'department', parent: 'economy-culture-bureau', extension: '4050', name: { ko: '체육과', en: 'Sports Division' }, duties: { ko: '생활체육, 체육시설, 김포FC 지원', en: 'Sports for all, facilities, support for Gimpo FC' } },

  { code: 'environment-bureau', kind: 'bureau', parent: 'leadership', extension: '4500', name: { ko: '환경녹지국', en: 'Environment and Parks Bureau' }, duties: { ko: '환경과 자원순환, 공원 총괄', en: 'Environment, waste and parks' } },
  { code: 'environment', kind: 'department', parent: 'environment-bureau', extension: '4510', name: { ko: '환경과', en: 'Environment Division' }, duties: { ko: '환경 정책과 배출시설 허가, 대기와 수질', en: 'Environmental policy, permits for emitters, air and water' } },
  { code: 'recycling', kind: 'department', parent: 'environment-bureau', extension: '4530', name: { ko: '자원순환과', en: 'Resource Recycling Division' }, duties: { ko: '생활폐기물 수거와 재활용', en: 'Household waste and recycling' } },
  { code: 'parks', kind: 'department', parent: 'environment-bureau', extension: '4540', name: { ko: '공원녹지과', en: 'Parks and Greenery Division' }, duties: { ko: '공원 조성과 가로수, 산림', en: 'Parks, street trees, forests' } },

  { code: 'urban-bureau', kind: 'bureau', parent: 'leadership', extension: '5000', name: { ko: '도시주택국', en: 'Urban and Housing Bureau' }, duties: { ko: '도시계획과 개발, 건축과 주택 총괄', en: 'Urban planning and development, building and housing' } },
  { code: 'urban-planning', kind: 'department', parent: 'urban-bureau', extension: '5010', name: { ko: '도시계획과', en: 'Urban Planning Division' }, duties: { ko: '도시기본계획, 도시관리계획, 경관', en: 'Master and management plans, townscape' } },
  { code: 'urban-development', kind: 'department', parent: 'urban-bureau', extension: '5020', name: { ko: '도시개발과', en: 'Urban Development Division' }, duties: { ko: '도시개발사업과 택지지구', en: 'Development projects and housing districts' } },
  { code: 'urban-regeneration', kind: 'department', parent: 'urban-bureau', extension: '5030', name: { ko: '도시재생과', en: 'Urban Regeneration Division' }, duties: { ko: '원도심 재생, 재개발과 재건축', en: 'Renewal of the old centre, redevelopment' } },
  { code: 'housing', kind: 'department', parent: 'urban-bureau', extension: '5040', name: { ko: '주택과', en: 'Housing Division' }, duties: { ko: '주택 건설 승인, 주거 복지, 공동주택 관리', en: 'Housing permits, housing welfare, management of apartment estates' } },
  { code: 'building', kind: 'department', parent: 'urban-bureau', extension: '5060', name: { ko: '건축과', en: 'Building Division' }, duties: { ko: '건축 허가와 신고, 위반 건축물, 광고물', en: 'Building permits, unlawful buildings, signs' } },
  { code: 'permits', kind: 'department', parent: 'urban-bureau', extension: '5070', name: { ko: '종합허가과', en: 'Combined Permits Division' }, duties: { ko: '개발행위와 농지·산지 전용 허가', en: 'Permits for development and conversion of farm and forest land' } },

  { code: 'transport-bureau', kind: 'bureau', parent: 'leadership', extension: '5500', name: { ko: '교통국', en: 'Transport Bureau' }, duties: { ko: '교통 정책과 대중교통 총괄', en: 'Transport policy and public transport' } },
  { code: 'transport', kind: 'department', parent: 'transport-bureau', extension: '5510', name: { ko: '교통과', en: 'Transport Division' }, duties: { ko: '교통계획, 신호와 교통안전시설', en: 'Transport plans, signals and safety facilities' } },
  { code: 'public-transport', kind: 'department', parent: 'transport-bureau', extension: '5520', name: { ko: '대중교통과', en: 'Public Transport Division' }, duties: { ko: '버스 노선과 택시, 정류소', en: 'Buses, taxis, stops' } },
  { code: 'railway', kind: 'department', parent: 'transport-bureau', extension: '5530', name: { ko: '철도과', en: 'Railway Division' }, duties: { ko: '도시철도 건설과 운영, 광역철도 유치', en: 'City railway, regional railway projects' } },
  { code: 'parking', kind: 'department', parent: 'transport-bureau', extension: '5540', name: { ko: '주차지도과', en: 'Parking Enforcement Division' }, duties: { ko: '공영주차장, 주정차 단속', en: 'Public car parks, parking enforcement' } },
  { code: 'vehicle-registration', kind: 'department', parent: 'transport-bureau', extension: '5550', name: { ko: '차량등록과', en: 'Vehicle Registration Division' }, duties: { ko: '자동차 등록과 과태료, 건설기계', en: 'Registration of vehicles and machinery, fines' } },

  { code: 'safety-bureau', kind: 'bureau', parent: 'leadership', extension: '6000', name: { ko: '안전건설국', en: 'Safety and Construction Bureau' }, duties: { ko: '재난 안전과 도로, 하천 총괄', en: 'Disaster safety, roads and rivers' } },
  { code: 'safety', kind: 'department', parent: 'safety-bureau', extension: '6010', name: { ko: '안전총괄과', en: 'Safety Division' }, duties: { ko: '재난 대비와 상황 관리, 민방위', en: 'Disaster readiness, situation room, civil defence' } },
  { code: 'road-construction', kind: 'department', parent: 'safety-bureau', extension: '6020', name: { ko: '도로건설과', en: 'Road Construction Division' }, duties: { ko: '도로 개설과 확장, 보상', en: 'New and wider roads, compensation' } },
  { code: 'road-management', kind: 'department', parent: 'safety-bureau', extension: '6030', name: { ko: '도로관리과', en: 'Road Maintenance Division' }, duties: { ko: '도로 보수와 가로등, 제설', en: 'Road repair, street lights, snow clearing' } },
  { code: 'rivers', kind: 'department', parent: 'safety-bureau', extension: '6040', name: { ko: '하천과', en: 'Rivers Division' }, duties: { ko: '하천 정비, 배수펌프장, 한강하구', en: 'Rivers, pumping stations, the Han estuary' } },

  { code: 'health-centre', kind: 'bureau', parent: 'leadership', extension: '6500', name: { ko: '보건소', en: 'Public Health Centre' }, duties: { ko: '시민 건강과 방역 총괄', en: 'Public health and disease control' } },
  { code: 'health-administration', kind: 'department', parent: 'health-centre', extension: '6510', name: { ko: '보건행정과', en: 'Health Administration Division' }, duties: { ko: '의약 업소 관리, 진료, 감염병 예방', en: 'Clinics and pharmacies, medical care, prevention of infection' } },
  { code: 'health-projects', kind: 'department', parent: 'health-centre', extension: '6520', name: { ko: '보건사업과', en: 'Health Programmes Division' }, duties: { ko: '건강증진, 치매안심센터, 모자보건', en: 'Health promotion, dementia centre, mothers and infants' } },
  { code: 'north-health-centre', kind: 'department', parent: 'health-centre', extension: '6540', name: { ko: '북부보건센터', en: 'Northern Health Centre' }, duties: { ko: '북부권 진료와 방문 건강관리', en: 'Care and home visits in the northern towns' } },

  { code: 'agriculture-centre', kind: 'bureau', parent: 'leadership', extension: '7000', name: { ko: '농업기술센터', en: 'Agricultural Technology Centre' }, duties: { ko: '농업과 농촌 지원 총괄', en: 'Farming and rural support' } },
  { code: 'farming', kind: 'department', parent: 'agriculture-centre', extension: '7010', name: { ko: '농정과', en: 'Farming Policy Division' }, duties: { ko: '농업 정책과 직불금, 로컬푸드', en: 'Farming policy, direct payments, local food' } },
  { code: 'livestock-fisheries', kind: 'department', parent: 'agriculture-centre', extension: '7020', name: { ko: '축수산과', en: 'Livestock and Fisheries Division' }, duties: { ko: '축산과 가축 방역, 어업', en: 'Livestock, animal disease, fisheries' } },
  { code: 'farm-technology', kind: 'department', parent: 'agriculture-centre', extension: '7030', name: { ko: '기술지원과', en: 'Farm Technology Division' }, duties: { ko: '영농 기술 보급과 농업인 교육', en: 'Farming techniques and training' } },

  { code: 'water-office', kind: 'bureau', parent: 'leadership', extension: '7500', name: { ko: '맑은물사업소', en: 'Water Works Office' }, duties: { ko: '상수도와 하수도 총괄', en: 'Water supply and sewerage' } },
  { code: 'water-supply', kind: 'department', parent: 'water-office', extension: '7510', name: { ko: '수도과', en: 'Water Supply Division' }, duties: { ko: '급수 공사와 요금, 누수 관리', en: 'Connections, charges, leaks' } },
  { code: 'water-purification', kind: 'department', parent: 'water-office', extension: '7520', name: { ko: '정수과', en: 'Water Purification Division' }, duties: { ko: '정수장 운영과 수질 검사', en: 'Purification plants, water tests' } },
  { code: 'sewerage', kind: 'department', parent: 'water-office', extension: '7530', name: { ko: '하수과', en: 'Sewerage Division' }, duties: { ko: '하수처리장과 관로 정비', en: 'Treatment plants and sewers' } },

  { code: 'council-office', kind: 'council-office', parent: null, extension: '7900', name: { ko: '의회사무국', en: 'Council Secretariat' }, duties: { ko: '시의회 회의와 의정 활동 지원', en: 'Support for the meetings and work of the city council' } },

  { code: 'tongjin', kind: 'town', parent: 'leadership', extension: '8010', name: { ko: '통진읍', en: 'Tongjin-eup' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'gochon', kind: 'town', parent: 'leadership', extension: '8020', name: { ko: '고촌읍', en: 'Gochon-eup' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'yangchon', kind: 'town', parent: 'leadership', extension: '8030', name: { ko: '양촌읍', en: 'Yangchon-eup' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'daegot', kind: 'town', parent: 'leadership', extension: '8040', name: { ko: '대곶면', en: 'Daegot-myeon' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'wolgot', kind: 'town', parent: 'leadership', extension: '8050', name: { ko: '월곶면', en: 'Wolgot-myeon' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'haseong', kind: 'town', parent: 'leadership', extension: '8060', name: { ko: '하성면', en: 'Haseong-myeon' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'gimpo-bon', kind: 'town', parent: 'leadership', extension: '8070', name: { ko: '김포본동', en: 'Gimpobon-dong' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'janggi-bon', kind: 'town', parent: 'leadership', extension: '8080', name: { ko: '장기본동', en: 'Janggibon-dong' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'sau', kind: 'town', parent: 'leadership', extension: '8090', name: { ko: '사우동', en: 'Sau-dong' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'pungmu', kind: 'town', parent: 'leadership', extension: '8100', name: { ko: '풍무동', en: 'Pungmu-dong' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'janggi', kind: 'town', parent: 'leadership', extension: '8110', name: { ko: '장기동', en: 'Janggi-dong' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'gurae', kind: 'town', parent: 'leadership', extension: '8120', name: { ko: '구래동', en: 'Gurae-dong' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'masan', kind: 'town', parent: 'leadership', extension: '8130', name: { ko: '마산동', en: 'Masan-dong' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
  { code: 'unyang', kind: 'town', parent: 'leadership', extension: '8140', name: { ko: '운양동', en: 'Unyang-dong' }, duties: { ko: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', en: 'Residents’ register and applications, local welfare, support for village self-government' } },
]
