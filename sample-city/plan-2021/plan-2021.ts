import type { PlanInput } from '#modules/workplan/index.ts'
import { doubts } from './doubts.ts'
import { programme01 } from './programme-01.ts'
import { programme02 } from './programme-02.ts'
import { programme03 } from './programme-03.ts'
import { programme04 } from './programme-04.ts'
import { programme05 } from './programme-05.ts'
import { programme06 } from './programme-06.ts'
import { programme07 } from './programme-07.ts'
import { programme08 } from './programme-08.ts'
import { programme09 } from './programme-09.ts'
import { programme10 } from './programme-10.ts'
import { programme11 } from './programme-11.ts'
import { programme12 } from './programme-12.ts'
import { programme13 } from './programme-13.ts'
import { programme14 } from './programme-14.ts'
import { programme15 } from './programme-15.ts'
import { results2020 } from './results-2020.ts'

/** The day on which the mayor approved the plan; its date is invented. */
export const adoptedOn = '2020-12-18'

/** The office's plan for 2021: the facts of the real one, told in our own words. */
export const plan2021: PlanInput = {
  year: 2021,
  title: {
    ko: '2021년도 주요업무계획',
    en: 'Work plan 2021',
  },
  department: 'planning',
  vision: {
    ko: '시정을 전략으로 돕고 조정하여 성과를 가장 크게',
    en: 'Support and steer the city by strategy for the greatest result',
  },
  aims: [
    {
      ko: '성과를 내는 데 힘을 모으는, 빠짐없고 실천하는 기획과 조정',
      en: 'Planning and steering that is complete, practical and bent on results',
    },
    {
      ko: '살림을 알뜰히 하도록 바깥 재원을 전략으로 확보',
      en: 'Win outside money by strategy, for thrifty finances',
    },
    {
      ko: '성과를 바라보는 조직문화로 경쟁력을 높임',
      en: 'A results-minded culture that makes the organisation stronger',
    },
    {
      ko: '규제개혁과 적극행정을 앞장서 펴 공직문화를 바꿈',
      en: 'Regulatory reform and active administration change public service',
    },
  ],
  coreTasks: [
    {
      ko: '공약과 4대 핵심사업 같은 현안을 빠르게 추진',
      en: 'Move pledges, the four core projects and other issues fast',
    },
    {
      ko: '코로나 이후를 위한 시정혁신 종합계획을 알차게 이행',
      en: 'Carry out the city innovation plan for the time after COVID-19',
    },
    {
      ko: '부서 칸막이를 걷고 일을 중심에 둔 협업행정으로 바꿈',
      en: 'From divisions and their walls to working together on the task',
    },
    {
      ko: '맞춤형 인구정책으로 시민의 생각을 바꿈',
      en: 'Population policy that suits people and changes minds',
    },
    {
      ko: '시민이 정책과 예산을 만드는 데 함께하여 공감을 얻음',
      en: 'Citizens take part in policy and budget',
    },
    {
      ko: '성과관리를 실제로 쓸모 있게 퍼뜨려 조직을 강하게 함',
      en: 'Performance management that works and strengthens the organisation',
    },
    {
      ko: '시민과 소상공인, 기업이 고개를 끄덕이는 규제개혁을 이어 감',
      en: 'Regulatory reform that citizens, shops and firms all welcome',
    },
  ],
  results: results2020,
  programmes: [
    programme01,
    programme02,
    programme03,
    programme04,
    programme05,
    programme06,
    programme07,
    programme08,
    programme09,
    programme10,
    programme11,
    programme12,
    programme13,
    programme14,
    programme15,
  ],
  doubts,
}
