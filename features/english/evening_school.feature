# language: en
@accountability-regulation/2019-09-01
Feature: The school fund: who is proposed, and because of what
  A county keeps a fund for evening schools; money is missing. Posts and places are made up.

  Background:
    Given the units:
      | unit              | kind               | level          | under             |
      | county committee  | Party organisation | county level   |                   |
      | county inspection | discipline organ   | county level   | county committee  |
      | town committee    | Party organisation | township level | county committee  |
      | town government   | government         | township level | town committee    |
      | school office     | office             | township level | town government   |
    And the tenures:
      | person     | unit            | role      | from       | to         |
      | the head   | town government | head      | 2018-01-01 |            |
      | the deputy | town government | deputy    | 2018-01-01 | 2020-03-31 |
      | the clerk  | school office   | staff     | 2018-01-01 |            |
      | the member | town committee  | member    | 2018-01-01 |            |
    And the duties:
      | holder          | duty              | unit            |
      | town committee  | leads             | town government |
      | town government | leads             | school office   |
      | the deputy      | is in charge of   | school office   |
      | the clerk       | carries out work of | school office |
    And "the successor" takes over the post of "the deputy" from 2020-08-01
    And handled by "county inspection", decided on 2020-12-15
    And only "Accountability Regulations" is looked at
    And the finding "money missing": "fund" of "school office", from 2020-01-01 to 2020-06-30
    And "vile effect" of "money missing" is established
    And "leading cadre of the Party at the act" of "the deputy, the head, the successor, the member" is established

  Scenario: The own breach is established: the deputy is proposed, the clerk is no leading cadre
    Given "leading cadre of the Party at the act" of "the clerk" is refuted
    And what is established of "the deputy" on "money missing":
      | fact                                        | value |
      | breach of the subject's own duty            | yes   |
      | infringement of the people's interests left unremedied  | yes   |
    When the case is assessed
    Then those proposed are "the deputy"
    And "the deputy" bears "principal leadership responsibility" on "money missing"
    And the measures for "the deputy" are "circulated criticism, admonition"
    And the verb for "the deputy" is "may"
    And "the clerk" is not proposed because "leading cadre of the Party at the act" is "no"
    And "the head" is to be established
    And for "the head", "breach of the subject's own duty" has to be settled

  Scenario: Holding a post is no responsibility
    When the case is assessed
    Then nobody is proposed
    And "the deputy, the head" is to be established

  Scenario: The successor came after the period
    Given "breach of the subject's own duty" of "the successor" on "money missing" is established
    When the case is assessed
    Then "the successor" is not proposed because "in office during the period" is "took office after the period"

  Scenario: An objection on record speaks for the member
    Given on 2020-01-10 a meeting took up "money missing", present "the head, the member", "the member" objecting
    And "breach of the subject's own duty, within the subject's duties" of "the member" on "money missing" is established
    And "infringement of the people's interests left unremedied" of "the member" on "money missing" is established
    When the case is assessed
    Then "the member" bears "significant leadership responsibility"
    And "role in the collective decision" speaks for "the member"

  Scenario: What if the finding falls
    Given "breach of the subject's own duty, infringement of the people's interests left unremedied" of "the deputy" on "money missing" is established
    When if "money missing" falls
    Then nobody is proposed
