/**
 * The city hall as it stood on 2018-07-01. What changed later is in reorganizations.ts.
 * The numbers are invented 행 (inner line) numbers.
 */
export const unitsOf2018 = [
  { key: 'leadership', kind: 'leadership', parent: null, extension: '3001', ko: '시장실', en: "Mayor's Office", dutiesKo: '시정 전반을 이끌고 최종 결정을 내림', dutiesEn: 'Leads the city and takes its final decisions' },

  { key: 'planning', kind: 'department', parent: 'leadership', extension: '3100', ko: '기획담당관', en: 'Planning Office', dutiesKo: '시정계획과 공약, 예산, 성과관리, 법무와 통계, 소송 지원', dutiesEn: 'City plans and pledges, budget, performance, legal affairs and statistics, support in lawsuits' },
  { key: 'audit', kind: 'department', parent: 'leadership', extension: '3150', ko: '감사담당관', en: 'Audit Office', dutiesKo: '자체 감사, 청렴 시책, 고충 민원 조사', dutiesEn: 'Internal audits, integrity, inquiries into grievances' },
  { key: 'public-relations', kind: 'department', parent: 'leadership', extension: '3170', ko: '공보담당관', en: 'Press Office', dutiesKo: '시정 소식 알리기, 보도자료와 누리집 운영, 시 소식지 발행', dutiesEn: 'City news, press releases, the website and the city magazine' },

  { key: 'administration-bureau', kind: 'bureau', parent: 'leadership', extension: '3200', ko: '행정국', en: 'Administration Bureau', dutiesKo: '행정 운영과 재정, 민원 총괄', dutiesEn: 'Administration, revenue and public enquiries' },
  { key: 'general-affairs', kind: 'department', parent: 'administration-bureau', extension: '3210', ko: '행정과', en: 'General Affairs Division', dutiesKo: '인사와 교육, 기록관리, 의전', dutiesEn: 'Personnel, training, records, ceremonies' },
  { key: 'self-government', kind: 'department', parent: 'administration-bureau', extension: '3220', ko: '자치행정과', en: 'Local Autonomy Division', dutiesKo: '읍면동 지원, 주민자치회, 마을공동체, 민간단체 협력', dutiesEn: 'Support for towns, residents’ councils, village communities and civic groups' },
  { key: 'accounting', kind: 'department', parent: 'administration-bureau', extension: '3230', ko: '회계과', en: 'Accounting Division', dutiesKo: '지출과 결산, 계약, 공유재산과 청사 관리', dutiesEn: 'Payments and accounts, contracts, public property and buildings' },
  { key: 'tax', kind: 'department', parent: 'administration-bureau', extension: '3240', ko: '세정과', en: 'Tax Division', dutiesKo: '지방세 부과와 세무조사', dutiesEn: 'Assessment of local taxes and tax audits' },
  { key: 'collection', kind: 'department', parent: 'administration-bureau', extension: '3250', ko: '징수과', en: 'Tax Collection Division', dutiesKo: '지방세 징수와 체납 관리, 세외수입', dutiesEn: 'Collection of taxes and arrears, other revenue' },
  { key: 'information', kind: 'department', parent: 'administration-bureau', extension: '3260', ko: '정보통신과', en: 'Information Technology Division', dutiesKo: '행정정보 체계와 통신망, 정보보호, 영상정보 관제', dutiesEn: 'Information systems and networks, security, camera control centre' },
  { key: 'civil-affairs', kind: 'department', parent: 'administration-bureau', extension: '3270', ko: '민원여권과', en: 'Civil Affairs and Passport Division', dutiesKo: '민원 접수와 처리 안내, 가족관계등록, 여권', dutiesEn: 'Applications, family registers, passports' },
  { key: 'land-information', kind: 'department', parent: 'administration-bureau', extension: '3280', ko: '토지정보과', en: 'Land Information Division', dutiesKo: '지적과 공시지가, 도로명주소, 부동산 거래 신고', dutiesEn: 'Cadastre, land prices, street addresses, property transactions' },
  { key: 'education-youth', kind: 'department', parent: 'administration-bureau', extension: '3570', ko: '교육청소년과', en: 'Education and Youth Division', dutiesKo: '학교 교육 지원, 청소년 시설과 활동, 평생학습', dutiesEn: 'Support for schools, youth facilities and activities, lifelong learning' },

  { key: 'welfare-bureau', kind: 'bureau', parent: 'leadership', extension: '3500', ko: '복지국', en: 'Welfare Bureau', dutiesKo: '복지와 돌봄 총괄', dutiesEn: 'Welfare and care' },
  { key: 'welfare', kind: 'department', parent: 'welfare-bureau', extension: '3510', ko: '복지과', en: 'Welfare Division', dutiesKo: '기초생활보장, 긴급복지, 위기가구 찾기, 자활', dutiesEn: 'Basic livelihood, emergency aid, finding households in need, self-support' },
  { key: 'elderly-disabled', kind: 'department', parent: 'welfare-bureau', extension: '3520', ko: '노인장애인과', en: 'Senior and Disability Division', dutiesKo: '어르신 일자리와 경로당, 장애인 복지시설', dutiesEn: 'Work and centres for older people, facilities for people with disabilities' },
  { key: 'family', kind: 'department', parent: 'welfare-bureau', extension: '3530', ko: '여성가족과', en: 'Women and Family Division', dutiesKo: '성평등, 가족 지원, 보육과 아동', dutiesEn: 'Equality, families, childcare and children' },
  { key: 'food-safety', kind: 'department', parent: 'welfare-bureau', extension: '3550', ko: '식품위생과', en: 'Food Safety Division', dutiesKo: '식품과 공중위생 업소 지도, 급식 안전', dutiesEn: 'Food and hygiene businesses, safe school meals' },
  { key: 'libraries', kind: 'department', parent: 'welfare-bureau', extension: '3560', ko: '도서관과', en: 'Libraries Division', dutiesKo: '시립도서관 운영과 독서 문화', dutiesEn: 'City libraries and reading' },

  { key: 'economy-culture-bureau', kind: 'bureau', parent: 'leadership', extension: '4000', ko: '경제문화국', en: 'Economy and Culture Bureau', dutiesKo: '일자리와 기업, 문화와 체육 총괄', dutiesEn: 'Jobs, business, culture and sports' },
  { key: 'jobs-economy', kind: 'department', parent: 'economy-culture-bureau', extension: '4010', ko: '일자리경제과', en: 'Jobs and Economy Division', dutiesKo: '일자리 사업, 소상공인, 지역화폐, 전통시장', dutiesEn: 'Job programmes, small shops, local currency, markets' },
  { key: 'business-support', kind: 'department', parent: 'economy-culture-bureau', extension: '4020', ko: '기업지원과', en: 'Business Support Division', dutiesKo: '공장 등록, 중소기업 자금, 기업 애로 해소', dutiesEn: 'Factory registration, funds for small firms, help with their difficulties' },
  { key: 'culture-arts', kind: 'department', parent: 'economy-culture-bureau', extension: '4030', ko: '문화예술과', en: 'Culture and Arts Division', dutiesKo: '공연과 축제, 문화재, 생활문화', dutiesEn: 'Performances and festivals, heritage, everyday culture' },
  { key: 'tourism', kind: 'department', parent: 'economy-culture-bureau', extension: '4040', ko: '관광진흥과', en: 'Tourism Division', dutiesKo: '관광지 조성과 운영, 관광 상품과 홍보', dutiesEn: 'Tourist sites, products and promotion' },
  { key: 'sports', kind: 'department', parent: 'economy-culture-bureau', extension: '4050', ko: '체육과', en: 'Sports Division', dutiesKo: '생활체육, 체육시설, 김포FC 지원', dutiesEn: 'Sports for all, facilities, support for Gimpo FC' },

  { key: 'environment-bureau', kind: 'bureau', parent: 'leadership', extension: '4500', ko: '환경녹지국', en: 'Environment and Parks Bureau', dutiesKo: '환경과 자원순환, 공원 총괄', dutiesEn: 'Environment, waste and parks' },
  { key: 'environment', kind: 'department', parent: 'environment-bureau', extension: '4510', ko: '환경과', en: 'Environment Division', dutiesKo: '환경 정책과 배출시설 허가, 대기와 수질', dutiesEn: 'Environmental policy, permits for emitters, air and water' },
  { key: 'recycling', kind: 'department', parent: 'environment-bureau', extension: '4530', ko: '자원순환과', en: 'Resource Recycling Division', dutiesKo: '생활폐기물 수거와 재활용', dutiesEn: 'Household waste and recycling' },
  { key: 'parks', kind: 'department', parent: 'environment-bureau', extension: '4540', ko: '공원녹지과', en: 'Parks and Greenery Division', dutiesKo: '공원 조성과 가로수, 산림', dutiesEn: 'Parks, street trees, forests' },

  { key: 'urban-bureau', kind: 'bureau', parent: 'leadership', extension: '5000', ko: '도시주택국', en: 'Urban and Housing Bureau', dutiesKo: '도시계획과 개발, 건축과 주택 총괄', dutiesEn: 'Urban planning and development, building and housing' },
  { key: 'urban-planning', kind: 'department', parent: 'urban-bureau', extension: '5010', ko: '도시계획과', en: 'Urban Planning Division', dutiesKo: '도시기본계획, 도시관리계획, 경관', dutiesEn: 'Master and management plans, townscape' },
  { key: 'urban-development', kind: 'department', parent: 'urban-bureau', extension: '5020', ko: '도시개발과', en: 'Urban Development Division', dutiesKo: '도시개발사업과 택지지구', dutiesEn: 'Development projects and housing districts' },
  { key: 'urban-regeneration', kind: 'department', parent: 'urban-bureau', extension: '5030', ko: '도시재생과', en: 'Urban Regeneration Division', dutiesKo: '원도심 재생, 재개발과 재건축', dutiesEn: 'Renewal of the old centre, redevelopment' },
  { key: 'housing', kind: 'department', parent: 'urban-bureau', extension: '5040', ko: '주택과', en: 'Housing Division', dutiesKo: '주택 건설 승인, 주거 복지, 공동주택 관리', dutiesEn: 'Housing permits, housing welfare, management of apartment estates' },
  { key: 'building', kind: 'department', parent: 'urban-bureau', extension: '5060', ko: '건축과', en: 'Building Division', dutiesKo: '건축 허가와 신고, 위반 건축물, 광고물', dutiesEn: 'Building permits, unlawful buildings, signs' },
  { key: 'permits', kind: 'department', parent: 'urban-bureau', extension: '5070', ko: '종합허가과', en: 'Combined Permits Division', dutiesKo: '개발행위와 농지·산지 전용 허가', dutiesEn: 'Permits for development and conversion of farm and forest land' },

  { key: 'transport-bureau', kind: 'bureau', parent: 'leadership', extension: '5500', ko: '교통국', en: 'Transport Bureau', dutiesKo: '교통 정책과 대중교통 총괄', dutiesEn: 'Transport policy and public transport' },
  { key: 'transport', kind: 'department', parent: 'transport-bureau', extension: '5510', ko: '교통과', en: 'Transport Division', dutiesKo: '교통계획, 신호와 교통안전시설', dutiesEn: 'Transport plans, signals and safety facilities' },
  { key: 'public-transport', kind: 'department', parent: 'transport-bureau', extension: '5520', ko: '대중교통과', en: 'Public Transport Division', dutiesKo: '버스 노선과 택시, 정류소', dutiesEn: 'Buses, taxis, stops' },
  { key: 'railway', kind: 'department', parent: 'transport-bureau', extension: '5530', ko: '철도과', en: 'Railway Division', dutiesKo: '도시철도 건설과 운영, 광역철도 유치', dutiesEn: 'City railway, regional railway projects' },
  { key: 'parking', kind: 'department', parent: 'transport-bureau', extension: '5540', ko: '주차지도과', en: 'Parking Enforcement Division', dutiesKo: '공영주차장, 주정차 단속', dutiesEn: 'Public car parks, parking enforcement' },
  { key: 'vehicle-registration', kind: 'department', parent: 'transport-bureau', extension: '5550', ko: '차량등록과', en: 'Vehicle Registration Division', dutiesKo: '자동차 등록과 과태료, 건설기계', dutiesEn: 'Registration of vehicles and machinery, fines' },

  { key: 'safety-bureau', kind: 'bureau', parent: 'leadership', extension: '6000', ko: '안전건설국', en: 'Safety and Construction Bureau', dutiesKo: '재난 안전과 도로, 하천 총괄', dutiesEn: 'Disaster safety, roads and rivers' },
  { key: 'safety', kind: 'department', parent: 'safety-bureau', extension: '6010', ko: '안전총괄과', en: 'Safety Division', dutiesKo: '재난 대비와 상황 관리, 민방위', dutiesEn: 'Disaster readiness, situation room, civil defence' },
  { key: 'road-construction', kind: 'department', parent: 'safety-bureau', extension: '6020', ko: '도로건설과', en: 'Road Construction Division', dutiesKo: '도로 개설과 확장, 보상', dutiesEn: 'New and wider roads, compensation' },
  { key: 'road-management', kind: 'department', parent: 'safety-bureau', extension: '6030', ko: '도로관리과', en: 'Road Maintenance Division', dutiesKo: '도로 보수와 가로등, 제설', dutiesEn: 'Road repair, street lights, snow clearing' },
  { key: 'rivers', kind: 'department', parent: 'safety-bureau', extension: '6040', ko: '하천과', en: 'Rivers Division', dutiesKo: '하천 정비, 배수펌프장, 한강하구', dutiesEn: 'Rivers, pumping stations, the Han estuary' },

  { key: 'health-centre', kind: 'bureau', parent: 'leadership', extension: '6500', ko: '보건소', en: 'Public Health Centre', dutiesKo: '시민 건강과 방역 총괄', dutiesEn: 'Public health and disease control' },
  { key: 'health-administration', kind: 'department', parent: 'health-centre', extension: '6510', ko: '보건행정과', en: 'Health Administration Division', dutiesKo: '의약 업소 관리, 진료, 감염병 예방', dutiesEn: 'Clinics and pharmacies, medical care, prevention of infection' },
  { key: 'health-projects', kind: 'department', parent: 'health-centre', extension: '6520', ko: '보건사업과', en: 'Health Programmes Division', dutiesKo: '건강증진, 치매안심센터, 모자보건', dutiesEn: 'Health promotion, dementia centre, mothers and infants' },
  { key: 'north-health-centre', kind: 'department', parent: 'health-centre', extension: '6540', ko: '북부보건센터', en: 'Northern Health Centre', dutiesKo: '북부권 진료와 방문 건강관리', dutiesEn: 'Care and home visits in the northern towns' },

  { key: 'agriculture-centre', kind: 'bureau', parent: 'leadership', extension: '7000', ko: '농업기술센터', en: 'Agricultural Technology Centre', dutiesKo: '농업과 농촌 지원 총괄', dutiesEn: 'Farming and rural support' },
  { key: 'farming', kind: 'department', parent: 'agriculture-centre', extension: '7010', ko: '농정과', en: 'Farming Policy Division', dutiesKo: '농업 정책과 직불금, 로컬푸드', dutiesEn: 'Farming policy, direct payments, local food' },
  { key: 'livestock-fisheries', kind: 'department', parent: 'agriculture-centre', extension: '7020', ko: '축수산과', en: 'Livestock and Fisheries Division', dutiesKo: '축산과 가축 방역, 어업', dutiesEn: 'Livestock, animal disease, fisheries' },
  { key: 'farm-technology', kind: 'department', parent: 'agriculture-centre', extension: '7030', ko: '기술지원과', en: 'Farm Technology Division', dutiesKo: '영농 기술 보급과 농업인 교육', dutiesEn: 'Farming techniques and training' },

  { key: 'water-office', kind: 'bureau', parent: 'leadership', extension: '7500', ko: '맑은물사업소', en: 'Water Works Office', dutiesKo: '상수도와 하수도 총괄', dutiesEn: 'Water supply and sewerage' },
  { key: 'water-supply', kind: 'department', parent: 'water-office', extension: '7510', ko: '수도과', en: 'Water Supply Division', dutiesKo: '급수 공사와 요금, 누수 관리', dutiesEn: 'Connections, charges, leaks' },
  { key: 'water-purification', kind: 'department', parent: 'water-office', extension: '7520', ko: '정수과', en: 'Water Purification Division', dutiesKo: '정수장 운영과 수질 검사', dutiesEn: 'Purification plants, water tests' },
  { key: 'sewerage', kind: 'department', parent: 'water-office', extension: '7530', ko: '하수과', en: 'Sewerage Division', dutiesKo: '하수처리장과 관로 정비', dutiesEn: 'Treatment plants and sewers' },

  { key: 'council-office', kind: 'council-office', parent: null, extension: '7900', ko: '의회사무국', en: 'Council Secretariat', dutiesKo: '시의회 회의와 의정 활동 지원', dutiesEn: 'Support for the meetings and work of the city council' },

  { key: 'tongjin', kind: 'town', parent: 'leadership', extension: '8010', ko: '통진읍', en: 'Tongjin-eup', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'gochon', kind: 'town', parent: 'leadership', extension: '8020', ko: '고촌읍', en: 'Gochon-eup', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'yangchon', kind: 'town', parent: 'leadership', extension: '8030', ko: '양촌읍', en: 'Yangchon-eup', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'daegot', kind: 'town', parent: 'leadership', extension: '8040', ko: '대곶면', en: 'Daegot-myeon', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'wolgot', kind: 'town', parent: 'leadership', extension: '8050', ko: '월곶면', en: 'Wolgot-myeon', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'haseong', kind: 'town', parent: 'leadership', extension: '8060', ko: '하성면', en: 'Haseong-myeon', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'gimpo-bon', kind: 'town', parent: 'leadership', extension: '8070', ko: '김포본동', en: 'Gimpobon-dong', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'janggi-bon', kind: 'town', parent: 'leadership', extension: '8080', ko: '장기본동', en: 'Janggibon-dong', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'sau', kind: 'town', parent: 'leadership', extension: '8090', ko: '사우동', en: 'Sau-dong', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'pungmu', kind: 'town', parent: 'leadership', extension: '8100', ko: '풍무동', en: 'Pungmu-dong', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'janggi', kind: 'town', parent: 'leadership', extension: '8110', ko: '장기동', en: 'Janggi-dong', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'gurae', kind: 'town', parent: 'leadership', extension: '8120', ko: '구래동', en: 'Gurae-dong', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'masan', kind: 'town', parent: 'leadership', extension: '8130', ko: '마산동', en: 'Masan-dong', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
  { key: 'unyang', kind: 'town', parent: 'leadership', extension: '8140', ko: '운양동', en: 'Unyang-dong', dutiesKo: '주민등록과 민원, 맞춤형 복지, 마을 자치 지원', dutiesEn: 'Residents’ register and applications, local welfare, support for village self-government' },
]
